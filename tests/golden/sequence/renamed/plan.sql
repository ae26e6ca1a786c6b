-- 1. rename sequence app.tickets
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER SEQUENCE app.numbers RENAME TO tickets;

-- 2. rename column app.t.number
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.t RENAME COLUMN n TO number;

-- 3. rename sequence app.t_number_seq
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER SEQUENCE app.t_n_seq RENAME TO t_number_seq;

-- 4. alter sequence app.tickets
ALTER SEQUENCE app.tickets INCREMENT BY 10;

-- 5. alter column app.t.number
ALTER TABLE app.t RENAME CONSTRAINT t_n_not_null TO t_number_not_null;
