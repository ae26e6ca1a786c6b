-- 1. drop inheritance app.cat.app.animal
--   breaks-clients: its rows stay in it, but are no longer found in the table it inherited from
ALTER TABLE app.cat NO INHERIT app.animal;

-- 2. create check app.dog.named
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.dog ADD CONSTRAINT named CHECK (name <> '');

-- 3. create inheritance app.dog.app.animal
ALTER TABLE app.dog INHERIT app.animal;
