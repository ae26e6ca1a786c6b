-- 1. replace view app.v
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.v;

-- 2. replace view app.v
CREATE VIEW app.v AS
select name, id from app.t;

-- 3. replace rule app.v.write_through
CREATE RULE write_through AS
    ON INSERT TO app.v
    do instead insert into app.t values (new.id, new.name);

-- 4. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;

-- 5. replace comment app.v.write_through(rule)
COMMENT ON RULE write_through ON app.v IS 'Writes t.';
