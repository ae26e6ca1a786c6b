-- 1. replace view app.lagged
DROP VIEW app.lagged;

-- 2. replace function app.before(anyelement)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.before(anyelement);

-- 3. replace function app.before(anyelement)
CREATE FUNCTION app.before(y anyelement)
    RETURNS anyelement
    LANGUAGE internal
    WINDOW
AS 'window_lag';

-- 4. replace owner app.before(anyelement)(function)
ALTER FUNCTION app.before(anyelement) OWNER TO postgres;

-- 5. replace view app.lagged
CREATE VIEW app.lagged AS
select id, app.before(value) over (order by id) as previous from app.events;

-- 6. replace owner app.lagged(view)
ALTER VIEW app.lagged OWNER TO postgres;
