-- 1. drop default app.t.removed
ALTER TABLE app.t ALTER COLUMN removed DROP DEFAULT;

-- 2. alter default app.t.changed
ALTER TABLE app.t ALTER COLUMN changed SET DEFAULT 2;

-- 3. create default app.t.added
ALTER TABLE app.t ALTER COLUMN added SET DEFAULT 'it''s';
