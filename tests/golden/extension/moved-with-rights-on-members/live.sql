CREATE ROLE app; CREATE ROLE monitoring; CREATE SCHEMA tools;
CREATE EXTENSION hstore SCHEMA public;
REVOKE EXECUTE ON FUNCTION public.akeys(public.hstore) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.akeys(public.hstore) TO app;
REVOKE EXECUTE ON FUNCTION public.avals(public.hstore) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.avals(public.hstore) TO app;
