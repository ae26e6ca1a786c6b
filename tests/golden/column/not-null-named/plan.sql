-- 1. create table app.new
CREATE TABLE app.new (
    id bigint CONSTRAINT id_always NOT NULL
);

-- 2. alter column app.t.a
--   scans-table: every row is checked for nulls under an exclusive lock
--   may-fail-on-data: fails if a row holds a null
ALTER TABLE app.t ADD CONSTRAINT a_there NOT NULL a;

-- 3. alter column app.t.b
ALTER TABLE app.t ADD CONSTRAINT b_there NOT NULL b NOT VALID;

-- 4. alter column app.t.c
ALTER TABLE app.t RENAME CONSTRAINT c_odd TO t_c_not_null;

-- 5. alter column app.t.c
--   scans-table: every row is checked for nulls under an exclusive lock
--   may-fail-on-data: fails if a row holds a null
ALTER TABLE app.t VALIDATE CONSTRAINT t_c_not_null;

-- 6. alter column app.t.d
ALTER TABLE app.t ALTER CONSTRAINT t_d_not_null NO INHERIT;

-- 7. alter column app.t.e
ALTER TABLE app.t RENAME CONSTRAINT e_odd TO t_e_not_null;

-- 8. alter column app.t.e
ALTER TABLE app.t ALTER CONSTRAINT t_e_not_null INHERIT;

-- 9. alter column app.t.id
ALTER TABLE app.t RENAME CONSTRAINT t_id_not_null TO id_there;
