-- 1. alter composite type app.address
ALTER TYPE app.address ADD ATTRIBUTE city text;
