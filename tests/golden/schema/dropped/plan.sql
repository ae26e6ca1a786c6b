-- 1. drop schema gone
DROP SCHEMA gone;
