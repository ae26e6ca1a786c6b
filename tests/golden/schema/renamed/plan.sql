-- 1. rename schema app
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER SCHEMA app_old RENAME TO app;

-- 2. create column app.t.more
ALTER TABLE app.t ADD COLUMN more text;

-- 3. alter function app.f(app.mood)
CREATE OR REPLACE FUNCTION app.f(app.mood)
    RETURNS setof app.t
    LANGUAGE sql
begin atomic select t.id, t.mood, t.more from app.t; end;
