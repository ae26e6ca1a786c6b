-- 1. drop role ours
DROP ROLE ours;
