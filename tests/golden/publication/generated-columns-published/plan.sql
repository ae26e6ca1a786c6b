-- 1. alter publication p
ALTER PUBLICATION p SET (publish_generated_columns = stored);

-- 2. alter publication q
--   breaks-clients: subscribers are no longer told of all that changes
ALTER PUBLICATION q SET (publish_generated_columns = none);
