-- 1. drop inheritance app.cat.app.animal
--   breaks-clients: its rows stay in it, but are no longer found in the table it inherited from
ALTER TABLE app.cat NO INHERIT app.animal;

-- 2. alter column app.cat.name
ALTER TABLE app.cat RENAME CONSTRAINT animal_name_not_null TO cat_name_not_null;

-- 3. create check app.dog.named
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.dog ADD CONSTRAINT named CHECK (name <> '');

-- 4. create inheritance app.dog.app.animal
ALTER TABLE app.dog INHERIT app.animal;
