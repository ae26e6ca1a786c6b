-- 1. alter default app.v.name
ALTER VIEW app.v ALTER COLUMN name SET DEFAULT 'new';

-- 2. create default app.v.id
ALTER VIEW app.v ALTER COLUMN id SET DEFAULT nextval('app.s');

-- 3. create comment app.v.id(view column)
COMMENT ON COLUMN app.v.id IS 'From the sequence.';

-- 4. create view app.w
CREATE VIEW app.w AS
select id from app.v;

-- 5. create default app.w.id
ALTER VIEW app.w ALTER COLUMN id SET DEFAULT 2;
