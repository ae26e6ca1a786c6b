-- 1. drop conversion app.to_utf8
DROP CONVERSION app.to_utf8;
