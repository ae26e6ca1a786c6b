-- 1. set aside domain app.narrow
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.narrow RENAME TO narrow__replaced;

-- 2. replace default app.t.f
ALTER TABLE app.t ALTER COLUMN f DROP DEFAULT;

-- 3. replace function app.wide(app.floatrange)
DROP FUNCTION app.wide(app.floatrange);

-- 4. set aside range type app.floatrange
ALTER FUNCTION app.floatrange(real, real) RENAME TO floatrange__replaced;

-- 5. set aside range type app.floatrange
ALTER FUNCTION app.floatrange(real, real, text) RENAME TO floatrange__replaced;

-- 6. set aside range type app.floatrange
ALTER FUNCTION app.floatmultirange() RENAME TO floatmultirange__replaced;

-- 7. set aside range type app.floatrange
ALTER FUNCTION app.floatmultirange(app.floatrange) RENAME TO floatmultirange__replaced;

-- 8. set aside range type app.floatrange
ALTER FUNCTION app.floatmultirange(app.floatrange[]) RENAME TO floatmultirange__replaced;

-- 9. set aside range type app.floatrange
ALTER TYPE app.floatmultirange RENAME TO floatmultirange__replaced;

-- 10. set aside range type app.floatrange
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.floatrange RENAME TO floatrange__replaced;

-- 11. create range type app.floatrange
CREATE TYPE app.floatrange AS RANGE (
    SUBTYPE = double precision,
    SUBTYPE_DIFF = pg_catalog.float8mi
);

-- 12. create owner app.floatrange(range type)
ALTER TYPE app.floatrange OWNER TO postgres;

-- 13. create domain app.narrow
CREATE DOMAIN app.narrow AS app.floatrange
    CONSTRAINT narrow_check CHECK (upper(value) - lower(value) < 10);

-- 14. create owner app.narrow(domain)
ALTER DOMAIN app.narrow OWNER TO postgres;

-- 15. alter column app.t.m
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.t ALTER COLUMN m TYPE app.floatmultirange USING m::text::app.floatmultirange;

-- 16. alter column app.t.n
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.t ALTER COLUMN n TYPE app.narrow USING n::text::app.narrow;

-- 17. replace function app.wide(app.floatrange)
CREATE FUNCTION app.wide(f app.floatrange)
    RETURNS boolean
    LANGUAGE sql
AS $$select upper(f) - lower(f) > 1$$;

-- 18. replace owner app.wide(app.floatrange)(function)
ALTER FUNCTION app.wide(app.floatrange) OWNER TO postgres;

-- 19. replace view app.v
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.v;

-- 20. alter column app.t.f
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.t ALTER COLUMN f TYPE app.floatrange USING f::text::app.floatrange;

-- 21. replace default app.t.f
ALTER TABLE app.t ALTER COLUMN f SET DEFAULT app.floatrange(0, 1);

-- 22. replace view app.v
CREATE VIEW app.v AS
select id, lower(f) as start from app.t;

-- 23. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;

-- 24. discard domain app.narrow
DROP DOMAIN app.narrow__replaced;

-- 25. discard range type app.floatrange
DROP TYPE app.floatrange__replaced;
