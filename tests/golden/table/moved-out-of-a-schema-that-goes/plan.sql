-- 1. create schema app
CREATE SCHEMA app;

-- 2. rename enum app.kind
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE old.kind SET SCHEMA app;

-- 3. rename sequence app.numbers
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER SEQUENCE old.numbers SET SCHEMA app;

-- 4. rename table app.notes
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE old.notes SET SCHEMA app;

-- 5. replace default app.notes.id
ALTER TABLE app.notes ALTER COLUMN id DROP DEFAULT;

-- 6. alter column app.notes.id
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.notes ALTER COLUMN id TYPE bigint;

-- 7. replace default app.notes.id
ALTER TABLE app.notes ALTER COLUMN id SET DEFAULT nextval('app.numbers');

-- 8. drop schema old
DROP SCHEMA old;
