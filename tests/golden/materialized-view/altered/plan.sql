-- 1. alter materialized view app.b_storage
ALTER MATERIALIZED VIEW app.b_storage RESET (autovacuum_enabled);

-- 2. alter materialized view app.b_storage
ALTER MATERIALIZED VIEW app.b_storage SET (fillfactor=80);

-- 3. replace materialized view app.c_on_top
DROP MATERIALIZED VIEW app.c_on_top;

-- 4. replace materialized view app.a_query
--   breaks-clients: statements that rely on the materialized view as it was fail
DROP MATERIALIZED VIEW app.a_query;

-- 5. replace materialized view app.a_query
--   scans-table: its query runs to the end before anybody can read it
CREATE MATERIALIZED VIEW app.a_query AS
select id from app.t where id > 1;

-- 6. replace index app.a_query_id
--   blocks-writes: nobody writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
CREATE UNIQUE INDEX a_query_id ON app.a_query (id);

-- 7. replace owner app.a_query(materialized view)
ALTER MATERIALIZED VIEW app.a_query OWNER TO postgres;

-- 8. replace grant app.a_query(materialized view).app_user
GRANT SELECT ON TABLE app.a_query TO app_user;

-- 9. replace comment app.a_query(materialized view)
COMMENT ON MATERIALIZED VIEW app.a_query IS 'kept';

-- 10. replace comment app.a_query.id(materialized view column)
COMMENT ON COLUMN app.a_query.id IS 'The number.';

-- 11. replace materialized view app.c_on_top
--   scans-table: its query runs to the end before anybody can read it
CREATE MATERIALIZED VIEW app.c_on_top AS
select id from app.a_query;

-- 12. replace owner app.c_on_top(materialized view)
ALTER MATERIALIZED VIEW app.c_on_top OWNER TO postgres;
