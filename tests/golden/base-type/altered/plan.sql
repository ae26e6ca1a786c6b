-- 1. alter function app.label_out(app.label)
CREATE OR REPLACE FUNCTION app.label_out(app.label)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT PARALLEL SAFE
AS 'textout';

-- 2. alter base type app.label
ALTER TYPE app.label SET (SEND = app.label_send, STORAGE = extended);

-- 3. alter column app.t.label
ALTER TABLE app.t ALTER COLUMN label SET STORAGE EXTENDED;
