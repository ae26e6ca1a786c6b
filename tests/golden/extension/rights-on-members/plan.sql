-- 1. create extension hstore
CREATE EXTENSION hstore SCHEMA public;

-- 2. alter grant public.hstore(base type).public
REVOKE ALL ON TYPE public.hstore FROM PUBLIC;

-- 3. create grant public.hstore(base type).app
GRANT USAGE ON TYPE public.hstore TO app;

-- 4. create extension pg_stat_statements
CREATE EXTENSION pg_stat_statements SCHEMA public;

-- 5. alter grant public.pg_stat_statements(view).public
REVOKE ALL ON TABLE public.pg_stat_statements FROM PUBLIC;

-- 6. create grant public.pg_stat_statements(view).monitoring
GRANT SELECT ON TABLE public.pg_stat_statements TO monitoring;

-- 7. create grant public.pg_stat_statements.calls(view column).app
GRANT SELECT (calls) ON TABLE public.pg_stat_statements TO app;

-- 8. drop grant public.crypt(text, text)(function).monitoring
REVOKE ALL ON FUNCTION public.crypt(text, text) FROM monitoring;

-- 9. drop grant public.crypt(text, text)(function).public
REVOKE ALL ON FUNCTION public.crypt(text, text) FROM PUBLIC;

-- 10. drop grant public.gen_random_bytes(integer)(function).public
REVOKE ALL ON FUNCTION public.gen_random_bytes(integer) FROM PUBLIC;

-- 11. create grant public.gen_random_bytes(integer)(function).app
GRANT EXECUTE ON FUNCTION public.gen_random_bytes(integer) TO app;
