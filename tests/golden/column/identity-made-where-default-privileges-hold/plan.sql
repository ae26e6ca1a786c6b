-- 1. alter column app.t.closed
ALTER TABLE app.t ALTER COLUMN closed ADD GENERATED ALWAYS AS IDENTITY;

-- 2. alter column app.t.closed
--   scans-table: every row is read for the value to go on from, under an exclusive lock
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('app.t', 'closed'), pg_catalog.max(closed)) FROM app.t HAVING pg_catalog.max(closed) BETWEEN 1 AND 9223372036854775807;

-- 3. alter grant app.t.closed(identity sequence).app
REVOKE ALL ON SEQUENCE app.t_closed_seq FROM app;

-- 4. alter column app.t.more
ALTER TABLE app.t ALTER COLUMN more ADD GENERATED ALWAYS AS IDENTITY;

-- 5. alter column app.t.more
--   scans-table: every row is read for the value to go on from, under an exclusive lock
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('app.t', 'more'), pg_catalog.max(more)) FROM app.t HAVING pg_catalog.max(more) BETWEEN 1 AND 9223372036854775807;

-- 6. alter grant app.t.more(identity sequence).app
GRANT SELECT ON SEQUENCE app.t_more_seq TO app;

-- 7. alter column app.t.open
ALTER TABLE app.t ALTER COLUMN open ADD GENERATED ALWAYS AS IDENTITY;

-- 8. alter column app.t.open
--   scans-table: every row is read for the value to go on from, under an exclusive lock
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('app.t', 'open'), pg_catalog.max(open)) FROM app.t HAVING pg_catalog.max(open) BETWEEN 1 AND 9223372036854775807;

-- 9. create table app.u
CREATE TABLE app.u (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL
);

-- 10. alter grant app.u.id(identity sequence).app
REVOKE ALL ON SEQUENCE app.u_id_seq FROM app;
