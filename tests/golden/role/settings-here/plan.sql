-- 1. alter role former
ALTER ROLE former IN DATABASE postgres RESET search_path;

-- 2. create role fresh
CREATE ROLE fresh;

-- 3. create role fresh
ALTER ROLE fresh IN DATABASE postgres SET statement_timeout TO '1s';

-- 4. alter role service
ALTER ROLE service IN DATABASE postgres RESET statement_timeout;

-- 5. alter role service
ALTER ROLE service IN DATABASE postgres SET search_path TO app;

-- 6. alter role service
ALTER ROLE service IN DATABASE postgres SET work_mem TO '16MB';
