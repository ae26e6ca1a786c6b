-- 1. drop table app.thing
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.thing;

-- 2. create view app.thing
CREATE VIEW app.thing AS
select id from app.base;
