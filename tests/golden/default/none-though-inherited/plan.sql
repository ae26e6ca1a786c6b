-- 1. alter default app.heir.comes
ALTER TABLE app.heir ALTER COLUMN comes SET DEFAULT null;

-- 2. alter default app.heir.same
ALTER TABLE app.heir ALTER COLUMN same SET DEFAULT 1;

-- 3. alter default app.p.id
ALTER TABLE app.p ALTER COLUMN id SET DEFAULT 2;

-- 4. alter default app.p_1.id
ALTER TABLE app.p_1 ALTER COLUMN id SET DEFAULT null;

-- 5. alter default app.p_1.n
ALTER TABLE app.p_1 ALTER COLUMN n SET DEFAULT null;

-- 6. create table app.p_2
CREATE TABLE app.p_2 (
    id integer DEFAULT 2,
    n integer DEFAULT null
);

-- 7. create partition app.p_2
ALTER TABLE app.p ATTACH PARTITION app.p_2 FOR VALUES in (2);

-- 8. drop default app.t.gone
ALTER TABLE app.t ALTER COLUMN gone DROP DEFAULT;

-- 9. alter default app.t.changed
ALTER TABLE app.t ALTER COLUMN changed SET DEFAULT 2;

-- 10. alter default app.heir.changed
ALTER TABLE app.heir ALTER COLUMN changed SET DEFAULT null;

-- 11. create default app.t.new
ALTER TABLE app.t ALTER COLUMN new SET DEFAULT 3;

-- 12. alter default app.heir.new
ALTER TABLE app.heir ALTER COLUMN new SET DEFAULT null;
