-- 1. drop sequence app.numbers
--   deletes-data: the counter is lost: a sequence created again starts over
DROP SEQUENCE app.numbers;
