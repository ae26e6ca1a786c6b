-- 1. rename role client
--   breaks-clients: sessions log in by the new name from now on; an MD5 password is cleared
ALTER ROLE reader RENAME TO client;

-- 2. rename foreign data wrapper wrapper
ALTER FOREIGN DATA WRAPPER w RENAME TO wrapper;

-- 3. rename server archive
ALTER SERVER s RENAME TO archive;
