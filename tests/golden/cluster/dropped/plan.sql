-- 1. drop cluster app.t
ALTER TABLE app.t SET WITHOUT CLUSTER;

-- 2. drop cluster app.u
ALTER TABLE app.u SET WITHOUT CLUSTER;

-- 3. drop index app.u_a
DROP INDEX app.u_a;
