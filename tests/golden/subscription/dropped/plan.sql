-- 1. drop subscription s
--   deletes-data: its place in the stream of changes is lost, and what was not received yet
DROP SUBSCRIPTION s;
