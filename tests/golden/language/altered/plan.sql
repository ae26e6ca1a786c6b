-- 1. alter language own
CREATE OR REPLACE TRUSTED LANGUAGE own
    HANDLER app.call;

-- 2. drop function app.inline(internal)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.inline(internal);
