-- 1. alter subscription conninfo
ALTER SUBSCRIPTION conninfo CONNECTION %(secret_1)s;

-- 2. alter subscription fields
ALTER SUBSCRIPTION fields SET PUBLICATION q, p WITH (refresh = false);

-- 3. alter subscription fields
ALTER SUBSCRIPTION fields SET (synchronous_commit = 'remote_apply', binary = false, streaming = 'on');

-- 4. alter subscription starts
ALTER SUBSCRIPTION starts ENABLE;

-- 5. alter subscription stops
--   breaks-clients: changes of the publisher are not received while it is disabled
ALTER SUBSCRIPTION stops DISABLE;

-- 6. alter subscription stops
ALTER SUBSCRIPTION stops SET (slot_name = NONE);
