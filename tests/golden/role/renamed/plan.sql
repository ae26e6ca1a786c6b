-- 1. rename role app_login
--   breaks-clients: sessions log in by the new name from now on; an MD5 password is cleared
ALTER ROLE app_user RENAME TO app_login;

-- 2. alter role app_login
ALTER ROLE app_login CONNECTION LIMIT 5;
