-- 1. replace view app.totals
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.totals;

-- 2. replace aggregate app.total(integer)
--   breaks-clients: statements and bodies of routines that call it fail
DROP AGGREGATE app.total(integer);

-- 3. replace aggregate app.total(integer)
CREATE AGGREGATE app.total(int) (
    SFUNC = int4_sum,
    STYPE = bigint,
    INITCOND = '0'
);

-- 4. replace owner app.total(integer)(aggregate)
ALTER AGGREGATE app.total(integer) OWNER TO postgres;

-- 5. replace view app.totals
CREATE VIEW app.totals AS
select app.total(n)::bigint as total from (values (1), (2)) v(n);

-- 6. replace owner app.totals(view)
ALTER VIEW app.totals OWNER TO postgres;
