-- 1. drop view app.v
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.v;

-- 2. create table app.v
CREATE TABLE app.v (
    id integer
);
