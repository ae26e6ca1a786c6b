-- 1. create table app.t
CREATE TABLE app.t (
    id integer
);

-- 2. create materialized view app.later
CREATE MATERIALIZED VIEW app.later AS
select id from app.t -- all
WITH NO DATA;

-- 3. create materialized view app.m
--   scans-table: its query runs to the end before anybody can read it
CREATE MATERIALIZED VIEW app.m WITH (fillfactor=80) AS
select id, count(*) as times from app.t group by id;

-- 4. create index app.m_id
CREATE UNIQUE INDEX m_id ON app.m (id);

-- 5. create grant app.m(materialized view).app_user
GRANT SELECT ON TABLE app.m TO app_user;

-- 6. create comment app.m(materialized view)
COMMENT ON MATERIALIZED VIEW app.m IS 'Counted.';

-- 7. create comment app.m.times(materialized view column)
COMMENT ON COLUMN app.m.times IS 'How often.';
