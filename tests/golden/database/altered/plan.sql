-- 1. alter database postgres
ALTER DATABASE postgres RESET work_mem;

-- 2. alter database postgres
ALTER DATABASE postgres SET search_path TO app, "Other Schema";

-- 3. alter database postgres
ALTER DATABASE postgres SET statement_timeout TO '5s';

-- 4. alter database postgres
ALTER DATABASE postgres CONNECTION LIMIT 90;

-- 5. alter owner postgres(database)
ALTER DATABASE postgres OWNER TO app_owner;

-- 6. drop grant postgres(database).public
REVOKE ALL ON DATABASE postgres FROM PUBLIC;

-- 7. alter comment postgres(database)
COMMENT ON DATABASE postgres IS 'Everything of the shop.';

-- 8. create grant postgres(database).reader
GRANT CONNECT, TEMPORARY ON DATABASE postgres TO reader;
