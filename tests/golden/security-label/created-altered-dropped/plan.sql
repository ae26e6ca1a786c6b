-- 1. create security label reader(role).tests
SECURITY LABEL FOR tests ON ROLE reader IS 'MASKED';

-- 2. create security label postgres(database).tests
SECURITY LABEL FOR tests ON DATABASE postgres IS 'whole';

-- 3. drop security label app(schema).tests
--   loosens-access: the provider may protect the object less than it did by its label so far
SECURITY LABEL FOR tests ON SCHEMA app IS NULL;

-- 4. create enum app.mood
CREATE TYPE app.mood AS ENUM ('ok');

-- 5. create security label app.mood(enum).tests
SECURITY LABEL FOR tests ON TYPE app.mood IS 'mood';

-- 6. drop security label app.t(table).Other Provider
--   loosens-access: the provider may protect the object less than it did by its label so far
SECURITY LABEL FOR "Other Provider" ON TABLE app.t IS NULL;

-- 7. drop security label app.t.note(column).tests
--   loosens-access: the provider may protect the object less than it did by its label so far
SECURITY LABEL FOR tests ON COLUMN app.t.note IS NULL;

-- 8. alter security label app.t(table).tests
--   loosens-access: the provider may protect the object less than it did by its label so far
SECURITY LABEL FOR tests ON TABLE app.t IS 'system_u:object_r:sepgsql_table_t:s0';

-- 9. alter security label app.t.secret(column).tests
--   loosens-access: the provider may protect the object less than it did by its label so far
SECURITY LABEL FOR tests ON COLUMN app.t.secret IS 'MASKED WITH VALUE NULL';

-- 10. create security label app.t.secret(column).Other Provider
SECURITY LABEL FOR "Other Provider" ON COLUMN app.t.secret IS 'it''s fine';

-- 11. create function app.f(integer)
CREATE FUNCTION app.f(n integer)
    RETURNS integer
    LANGUAGE sql
AS $$select 1$$;

-- 12. create security label app.f(integer)(function).tests
SECURITY LABEL FOR tests ON FUNCTION app.f(integer) IS 'trusted';

-- 13. create view app.v
CREATE VIEW app.v AS
select id from app.t;

-- 14. create security label app.v.id(view column).tests
SECURITY LABEL FOR tests ON COLUMN app.v.id IS 'seen';
