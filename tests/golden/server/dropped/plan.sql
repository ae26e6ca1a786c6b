-- 1. drop schema public
DROP SCHEMA public;

-- 2. drop user mapping s.public
--   deletes-data: the values of its secret options (password) are deleted for good
DROP USER MAPPING FOR PUBLIC SERVER s;

-- 3. drop user mapping s.reader
DROP USER MAPPING FOR reader SERVER s;

-- 4. drop server s
DROP SERVER s;
