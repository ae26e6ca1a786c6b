-- 1. alter user mapping s.reader
ALTER USER MAPPING FOR reader SERVER s OPTIONS (DROP sslpassword, SET "user" 'new', SET password %(secret_1)s);

-- 2. alter user mapping s.writer
--   loosens-access: the role connects without a password, with whatever the database server itself may use for it
ALTER USER MAPPING FOR writer SERVER s OPTIONS (ADD password_required 'off');
