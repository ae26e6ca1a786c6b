-- 1. replace publication becomes_all
--   breaks-clients: subscriptions to it stop with an error until it is there again
DROP PUBLICATION becomes_all;

-- 2. replace publication becomes_all
--   breaks-clients: UPDATE and DELETE fail on published tables that have no replica identity
CREATE PUBLICATION becomes_all FOR ALL TABLES;

-- 3. replace owner becomes_all(publication)
ALTER PUBLICATION becomes_all OWNER TO postgres;

-- 4. replace publication becomes_some
--   breaks-clients: subscriptions to it stop with an error until it is there again
DROP PUBLICATION becomes_some;

-- 5. replace publication becomes_some
CREATE PUBLICATION becomes_some;

-- 6. replace owner becomes_some(publication)
ALTER PUBLICATION becomes_some OWNER TO postgres;

-- 7. alter publication p
--   breaks-clients: subscribers are no longer told of all that changes
ALTER PUBLICATION p SET (publish = 'insert, update', publish_via_partition_root = true);

-- 8. alter publication q
--   breaks-clients: UPDATE and DELETE fail on published tables that have no replica identity
ALTER PUBLICATION q SET (publish = 'insert, update');
