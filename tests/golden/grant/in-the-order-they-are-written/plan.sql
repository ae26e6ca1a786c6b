-- 1. create grant app(schema).writer
GRANT CREATE, USAGE ON SCHEMA app TO writer;

-- 2. create grant app(schema).reader
GRANT USAGE ON SCHEMA app TO reader;

-- 3. create table app.t
CREATE TABLE app.t (
    id bigint
);

-- 4. create grant app.t.id(column).writer
GRANT UPDATE (id) ON TABLE app.t TO writer;

-- 5. create grant app.t.id(column).reader
GRANT SELECT (id) ON TABLE app.t TO reader;

-- 6. create grant app.t(table).writer
GRANT INSERT, SELECT ON TABLE app.t TO writer;

-- 7. create grant app.t(table).reader
GRANT SELECT ON TABLE app.t TO reader;
