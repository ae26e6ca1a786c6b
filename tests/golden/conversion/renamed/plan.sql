-- 1. create schema other
CREATE SCHEMA other;

-- 2. rename conversion other.from_latin1
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER CONVERSION app.to_utf8 RENAME TO from_latin1;

-- 3. rename conversion other.from_latin1
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER CONVERSION app.from_latin1 SET SCHEMA other;
