-- 1. rename table app.journal
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.log RENAME TO journal;

-- 2. rename column app.t.b
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.t RENAME COLUMN a TO b;

-- 3. rename rule app.t.log_it
ALTER RULE one ON app.t RENAME TO log_it;
