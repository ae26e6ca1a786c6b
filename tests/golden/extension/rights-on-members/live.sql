CREATE ROLE app; CREATE ROLE monitoring;
-- One is there, and somebody has granted what is not declared; the others come with this plan.
CREATE EXTENSION pgcrypto SCHEMA public;
GRANT EXECUTE ON FUNCTION public.crypt(text, text) TO monitoring;
REVOKE EXECUTE ON FUNCTION public.digest(text, text) FROM PUBLIC;
