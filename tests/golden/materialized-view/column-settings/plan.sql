-- 1. alter materialized view app.m
ALTER MATERIALIZED VIEW app.m ALTER COLUMN b SET STORAGE EXTENDED;

-- 2. alter materialized view app.m
ALTER MATERIALIZED VIEW app.m ALTER COLUMN b SET STATISTICS -1;

-- 3. alter materialized view app.m
ALTER MATERIALIZED VIEW app.m ALTER COLUMN e SET STATISTICS 9;

-- 4. alter materialized view app.m
ALTER MATERIALIZED VIEW app.m ALTER COLUMN a SET STORAGE EXTERNAL;

-- 5. alter materialized view app.m
ALTER MATERIALIZED VIEW app.m ALTER COLUMN a SET COMPRESSION pglz;

-- 6. alter materialized view app.m
ALTER MATERIALIZED VIEW app.m ALTER COLUMN a SET STATISTICS 0;

-- 7. create comment app.m.c(materialized view column)
COMMENT ON COLUMN app.m.c IS 'Compressed.';

-- 8. replace materialized view app.replaced
--   breaks-clients: statements that rely on the materialized view as it was fail
DROP MATERIALIZED VIEW app.replaced;

-- 9. replace materialized view app.replaced
--   scans-table: its query runs to the end before anybody can read it
CREATE MATERIALIZED VIEW app.replaced AS
select a, b from app.t;

-- 10. replace materialized view app.replaced
ALTER MATERIALIZED VIEW app.replaced ALTER COLUMN a SET STORAGE MAIN;

-- 11. replace materialized view app.replaced
ALTER MATERIALIZED VIEW app.replaced ALTER COLUMN b SET STATISTICS 3;

-- 12. replace owner app.replaced(materialized view)
ALTER MATERIALIZED VIEW app.replaced OWNER TO postgres;
