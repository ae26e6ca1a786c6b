-- 1. replace check app.t.from_now_on
ALTER TABLE app.t DROP CONSTRAINT from_now_on;

-- 2. replace check app.t.no_more
ALTER TABLE app.t DROP CONSTRAINT no_more;

-- 3. replace check app.t.from_now_on
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.t ADD CONSTRAINT from_now_on CHECK (a > 0);

-- 4. replace check app.t.no_more
ALTER TABLE app.t ADD CONSTRAINT no_more CHECK (a > 0) NOT ENFORCED;

-- 5. create check app.t.never
ALTER TABLE app.t ADD CONSTRAINT never CHECK (a < 0) NOT ENFORCED;
