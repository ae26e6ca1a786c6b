-- 1. drop table app.u
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.u;

-- 2. create foreign table app.u
CREATE FOREIGN TABLE app.u ()
    SERVER s;

-- 3. replace column app.u.id
ALTER TABLE app.u ADD COLUMN id integer DEFAULT 1;

-- 4. replace check app.u.positive
ALTER TABLE app.u ADD CONSTRAINT positive CHECK (id > 0);

-- 5. drop foreign table app.t
--   breaks-clients: statements that rely on the table fail
DROP FOREIGN TABLE app.t;

-- 6. create table app.t
CREATE TABLE app.t ();

-- 7. replace column app.t.id
ALTER TABLE app.t ADD COLUMN id integer DEFAULT 1;

-- 8. replace check app.t.positive
ALTER TABLE app.t ADD CONSTRAINT positive CHECK (id > 0);
