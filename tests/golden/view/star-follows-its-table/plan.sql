-- 1. create column app.t.name
ALTER TABLE app.t ADD COLUMN name text;

-- 2. alter view app.v
CREATE OR REPLACE VIEW app.v AS
select * from app.t;
