-- 1. create function app.header(text)
CREATE FUNCTION app.header(text)
    RETURNS text
    LANGUAGE sql
    STABLE
AS $$select coalesce($1)$$;

-- 2. create function app.agent()
CREATE FUNCTION app.agent()
    RETURNS text
    LANGUAGE sql
    STABLE
AS $$select app.header('agent')$$;

-- 3. create column app.t.agent
ALTER TABLE app.t ADD COLUMN agent text DEFAULT app.agent();

-- 4. create view app.codes
CREATE VIEW app.codes AS
select 'ok'::text as code;

-- 5. create function app.z_codes()
CREATE FUNCTION app.z_codes()
    RETURNS setof app.codes
    LANGUAGE sql
    STABLE
AS $$select * from app.codes$$;

-- 6. create function app.is_code(text)
CREATE FUNCTION app.is_code(text)
    RETURNS boolean
    LANGUAGE sql
    STABLE
AS $$select exists (select from app.z_codes() c where c.code = $1)$$;

-- 7. create check app.t.t_code
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.t ADD CONSTRAINT t_code CHECK (app.is_code(code));
