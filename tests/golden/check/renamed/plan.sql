-- 1. rename column app.t.c
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.t RENAME COLUMN b TO c;

-- 2. rename check app.t.t_c_check
ALTER TABLE app.t RENAME CONSTRAINT two TO t_c_check;

-- 3. rename check app.t.t_a_check
ALTER TABLE app.t RENAME CONSTRAINT one TO t_a_check;
