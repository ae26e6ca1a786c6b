-- 1. alter owner app.moved(table)
ALTER TABLE app.moved OWNER TO b;

-- 2. create grant app.moved(table).a
GRANT SELECT ON TABLE app.moved TO a;

-- 3. create table app.new
CREATE TABLE app.new (
    id bigint
);

-- 4. create owner app.new(table)
ALTER TABLE app.new OWNER TO a;
