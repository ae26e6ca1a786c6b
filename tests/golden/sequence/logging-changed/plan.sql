-- 1. alter sequence app.a
ALTER SEQUENCE app.a SET UNLOGGED;

-- 2. alter sequence app.b
ALTER SEQUENCE app.b SET LOGGED;
