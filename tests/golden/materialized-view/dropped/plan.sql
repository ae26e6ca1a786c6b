-- 1. drop materialized view app.m
--   breaks-clients: statements that rely on the materialized view as it was fail
DROP MATERIALIZED VIEW app.m;
