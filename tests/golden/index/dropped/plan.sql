-- 1. drop index app.t_a
DROP INDEX app.t_a;

-- 2. drop index app.t_a_unique
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
DROP INDEX app.t_a_unique;
