-- 1. alter sequence app.a
--   may-fail-on-data: fails if the sequence stands outside its new limits
ALTER SEQUENCE app.a AS integer;

-- 2. alter sequence app.b
--   may-fail-on-data: fails if the sequence stands outside its new limits
ALTER SEQUENCE app.b START WITH 5 INCREMENT BY 10 MINVALUE -5 MAXVALUE 1000 CACHE 3 CYCLE RESTART;

-- 3. alter sequence app.c
--   may-fail-on-data: fails if the sequence stands outside its new limits
ALTER SEQUENCE app.c AS bigint;
