-- 1. alter grant postgres(database).public
REVOKE TEMPORARY ON DATABASE postgres FROM PUBLIC;

-- 2. alter grant postgres(database).reader
GRANT CREATE, TEMPORARY ON DATABASE postgres TO reader;
