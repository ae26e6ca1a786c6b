-- 1. drop extension citext
--   deletes-data: tables that belong to the extension go with it, and all their rows
DROP EXTENSION citext;
