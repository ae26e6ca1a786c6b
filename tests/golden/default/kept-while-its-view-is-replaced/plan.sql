-- 1. replace view app.v
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.v;

-- 2. replace view app.v
CREATE VIEW app.v AS
select name, id from app.t;

-- 3. replace default app.v.id
ALTER VIEW app.v ALTER COLUMN id SET DEFAULT 5;

-- 4. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;

-- 5. drop table app.u
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.u;

-- 6. create view app.u
CREATE VIEW app.u AS
select id from app.t;

-- 7. replace default app.u.id
ALTER VIEW app.u ALTER COLUMN id SET DEFAULT 4;
