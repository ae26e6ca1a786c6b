-- 1. create user mapping s.100%
CREATE USER MAPPING FOR "100%%" SERVER s OPTIONS (password %(secret_1)s, "user" '50%%');

-- 2. create user mapping s.public
--   loosens-access: every role that may use the server connects with it, also those that come later
--   loosens-access: the role connects without a password, with whatever the database server itself may use for it
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password_required 'false', "user" 'anybody');

-- 3. create user mapping s.reader
CREATE USER MAPPING FOR reader SERVER s OPTIONS (password %(secret_1)s, sslpassword %(secret_2)s, "user" 'remote_reader');
