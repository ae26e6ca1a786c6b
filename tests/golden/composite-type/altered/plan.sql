-- 1. drop comment app.address.street(attribute)
COMMENT ON COLUMN app.address.street IS NULL;

-- 2. alter composite type app.address
--   deletes-data: dropping an attribute deletes its values in every column of the type for good
ALTER TYPE app.address DROP ATTRIBUTE street, ADD ATTRIBUTE city text;

-- 3. create comment app.address.city(attribute)
COMMENT ON COLUMN app.address.city IS 'Its name in the local language.';
