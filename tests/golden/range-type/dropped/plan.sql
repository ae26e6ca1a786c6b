-- 1. drop column app.t.during
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.t DROP COLUMN during;

-- 2. drop function app.f(app.span_multirange)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.f(app.span_multirange);

-- 3. drop range type app.span
DROP TYPE app.span;
