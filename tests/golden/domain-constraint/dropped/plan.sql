-- 1. drop domain constraint app.age.adult
ALTER DOMAIN app.age DROP CONSTRAINT adult;
