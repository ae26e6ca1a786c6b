-- 1. alter view app.places
CREATE OR REPLACE VIEW app.places AS
select p.id, (p.home).zip as place from app.people p;

-- 2. alter composite type app.address
--   deletes-data: dropping an attribute deletes its values in every column of the type for good
ALTER TYPE app.address DROP ATTRIBUTE street;
