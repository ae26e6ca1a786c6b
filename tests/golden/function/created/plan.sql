-- 1. create table app.t
CREATE TABLE app.t (
    id integer,
    name text
);

-- 2. create function app.find(integer, text[])
CREATE FUNCTION app.find(lowest int default 1, variadic "Names" text[] default '{}')
    RETURNS setof app.t
    LANGUAGE sql
    STABLE PARALLEL SAFE ROWS 10
    SET search_path TO app, "Mixed Case", pg_catalog
AS $$select * from t where id >= lowest$$;

-- 3. alter grant app.find(integer, text[])(function).public
REVOKE ALL ON FUNCTION app.find(integer, text[]) FROM PUBLIC;

-- 4. create grant app.find(integer, text[])(function).app_user
GRANT EXECUTE ON FUNCTION app.find(integer, text[]) TO app_user;

-- 5. create function app.plus(integer, integer)
CREATE FUNCTION app.plus(int, int)
    RETURNS int
    LANGUAGE internal
    IMMUTABLE STRICT LEAKPROOF
AS 'int4pl';

-- 6. create function app.split(text)
CREATE FUNCTION app.split(whole text, out "left" text, out "right" text)
    RETURNS record
    LANGUAGE plpgsql
    COST 5
AS $$begin "left" := whole; end$$;

-- 7. create function app.total()
CREATE FUNCTION app.total()
    RETURNS table (n bigint)
    LANGUAGE sql
begin atomic select count(*) from app.t; end;

-- 8. create function app.touch()
CREATE FUNCTION app.touch()
    RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path TO ''
    SET work_mem TO '8MB'
AS $body$begin
  -- $$ stands in the text
  new.name := coalesce(new.name, '');
  return new;
end
$body$;

-- 9. alter grant app.touch()(function).public
REVOKE ALL ON FUNCTION app.touch() FROM PUBLIC;

-- 10. create comment app.touch()(function)
COMMENT ON FUNCTION app.touch() IS 'Fills in the name.';
