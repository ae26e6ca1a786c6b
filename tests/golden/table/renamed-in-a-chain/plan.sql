-- 1. rename table app.c
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.b RENAME TO c;

-- 2. rename table app.b
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.a RENAME TO b;

-- 3. rename primary key app.c.c_pkey
ALTER TABLE app.c RENAME CONSTRAINT b_pkey TO c_pkey;

-- 4. rename primary key app.b.b_pkey
ALTER TABLE app.b RENAME CONSTRAINT a_pkey TO b_pkey;

-- 5. alter column app.b.id
ALTER TABLE app.b RENAME CONSTRAINT a_id_not_null TO b_id_not_null;

-- 6. alter column app.c.id
ALTER TABLE app.c RENAME CONSTRAINT b_id_not_null TO c_id_not_null;

-- 7. create table app.a
CREATE TABLE app.a (
    id integer NOT NULL,
    z integer,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);
