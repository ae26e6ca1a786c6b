-- 1. rename view app.shown
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER VIEW app.v RENAME TO shown;

-- 2. rename view column app.shown.text
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER VIEW app.shown RENAME COLUMN a TO text;

-- 3. alter view app.shown
CREATE OR REPLACE VIEW app.shown WITH (security_barrier=true) AS
select id, a as text, 1 as more from app.t;
