-- 1. create table app.t
CREATE TABLE app.t (
    id bigint,
    label text
);

-- 2. create function app.label(app.t)
CREATE FUNCTION app.label(thing app.t)
    RETURNS text
    LANGUAGE sql
    IMMUTABLE
AS $$select 'none'$$;

-- 3. create default app.t.label
ALTER TABLE app.t ALTER COLUMN label SET DEFAULT app.label(null);
