-- 1. drop grant postgres(database).public
REVOKE ALL ON DATABASE postgres FROM PUBLIC;

-- 2. drop grant postgres(database).reader
REVOKE ALL ON DATABASE postgres FROM reader;

-- 3. drop comment postgres(database)
COMMENT ON DATABASE postgres IS NULL;

-- 4. alter database postgres
ALTER DATABASE postgres RESET work_mem;

-- 5. alter database postgres
ALTER DATABASE postgres CONNECTION LIMIT -1;
