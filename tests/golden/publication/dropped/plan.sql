-- 1. drop schema public
DROP SCHEMA public;

-- 2. drop publication p
--   breaks-clients: subscriptions to it stop with an error until it is there again
DROP PUBLICATION p;

-- 3. drop publication q
--   breaks-clients: subscriptions to it stop with an error until it is there again
DROP PUBLICATION q;
