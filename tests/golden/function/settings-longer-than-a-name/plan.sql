-- 1. create function app.f()
CREATE FUNCTION app.f()
    RETURNS integer
    LANGUAGE sql
    SET local_preload_libraries TO "Mixed/Case", '$libdir/plugins/''quoted" and longer than any name that PostgreSQL takes in one piece', 'a_file_in_lower_case_that_is_longer_than_any_name_in_a_database_is', ''
    SET search_path TO app, "$user"
AS $$select 1$$;
