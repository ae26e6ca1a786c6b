-- 1. replace extension xml2
--   deletes-data: tables that belong to the extension go with it, and all their rows
DROP EXTENSION xml2;

-- 2. replace extension xml2
CREATE EXTENSION xml2 SCHEMA tools VERSION '1.2';

-- 3. replace extension xml2
COMMENT ON EXTENSION xml2 IS 'XPath querying and XSLT';
