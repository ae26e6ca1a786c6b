-- 1. replace check app.t.expression
ALTER TABLE app.t DROP CONSTRAINT expression;

-- 2. replace check app.t.inherited
ALTER TABLE app.t DROP CONSTRAINT inherited;

-- 3. replace check app.t.validated_no_more
ALTER TABLE app.t DROP CONSTRAINT validated_no_more;

-- 4. alter check app.t.validated
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.t VALIDATE CONSTRAINT validated;

-- 5. replace check app.t.expression
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.t ADD CONSTRAINT expression CHECK (a > 0 or a is null);

-- 6. replace check app.t.inherited
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.t ADD CONSTRAINT inherited CHECK (a > 0) NO INHERIT;

-- 7. replace check app.t.validated_no_more
ALTER TABLE app.t ADD CONSTRAINT validated_no_more CHECK (a > 0) NOT VALID;
