-- 1. create comment app."my as color".character varying(cast)
COMMENT ON CAST (app."my as color" AS character varying) IS 'found';
