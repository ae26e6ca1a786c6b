-- 1. drop grant app.t(table).reader
REVOKE ALL ON TABLE app.t FROM reader;

-- 2. create grant app.t(table).writer
GRANT MAINTAIN, SELECT ON TABLE app.t TO writer;

-- 3. create function app.f()
CREATE FUNCTION app.f()
    RETURNS integer
    LANGUAGE sql
AS $$select 1$$;

-- 4. alter grant app.f()(function).public
REVOKE ALL ON FUNCTION app.f() FROM PUBLIC;
