-- 1. replace rule app.t.log_them
DROP RULE log_them ON app.t;

-- 2. alter column app.t.id
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN id TYPE bigint;

-- 3. replace rule app.t.log_them
CREATE RULE log_them AS
    ON INSERT TO app.t
    where new.id > 0 do also insert into app.log values (new.id);

-- 4. replace rule app.t.log_them
ALTER TABLE app.t ENABLE ALWAYS RULE log_them;

-- 5. replace comment app.t.log_them(rule)
COMMENT ON RULE log_them ON app.t IS 'Logged.';
