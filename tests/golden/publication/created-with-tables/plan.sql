-- 1. create table app.u
CREATE TABLE app.u (
    id integer
);

-- 2. create publication all
--   breaks-clients: UPDATE and DELETE fail on published tables that have no replica identity
CREATE PUBLICATION "all" FOR ALL TABLES;

-- 3. create publication p
CREATE PUBLICATION p FOR TABLE ONLY app.t, ONLY app.u WITH (publish = 'insert');
