-- 1. create table app.t
CREATE TABLE app.t (
    id integer
);

-- 2. create procedure app.fill()
CREATE PROCEDURE app.fill()
    LANGUAGE sql
begin atomic insert into app.t values (1); end;

-- 3. create procedure app.take(integer, numeric)
CREATE PROCEDURE app.take(a int, out b text, inout c numeric(10, 2) default 5)
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path TO app
AS $$
begin
  b := a::text;
end
$$;

-- 4. alter grant app.take(integer, numeric)(procedure).public
REVOKE ALL ON PROCEDURE app.take(IN integer, IN numeric) FROM PUBLIC;

-- 5. create grant app.take(integer, numeric)(procedure).app_user
GRANT EXECUTE ON PROCEDURE app.take(IN integer, IN numeric) TO app_user;

-- 6. create comment app.take(integer, numeric)(procedure)
COMMENT ON PROCEDURE app.take(IN integer, IN numeric) IS 'Takes one.';
