-- 1. drop typed table app.free
ALTER TABLE app.free NOT OF;

-- 2. create column app.free.z
ALTER TABLE app.free ADD COLUMN z integer;

-- 3. drop composite type app.point
DROP TYPE app.point;
