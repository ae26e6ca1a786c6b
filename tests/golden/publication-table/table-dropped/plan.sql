-- 1. drop publication table p.app.u
--   breaks-clients: subscribers are no longer told what changes in the table
ALTER PUBLICATION p DROP TABLE ONLY app.u;

-- 2. drop table app.u
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.u;
