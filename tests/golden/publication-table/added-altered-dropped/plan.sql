-- 1. create table app.w
CREATE TABLE app.w (
    id integer
);

-- 2. replace publication table p.app.t
--   breaks-clients: subscribers are no longer told what changes in the table
ALTER PUBLICATION p DROP TABLE ONLY app.t;

-- 3. drop publication table p.app.v
--   breaks-clients: subscribers are no longer told what changes in the table
ALTER PUBLICATION p DROP TABLE ONLY app.v;

-- 4. replace publication table p.app.t
--   breaks-clients: UPDATE and DELETE fail on the table if it has no fitting replica identity
ALTER PUBLICATION p ADD TABLE ONLY app.t (a, id) WHERE (a > 1);

-- 5. create publication table p.app.u
--   breaks-clients: UPDATE and DELETE fail on the table if it has no fitting replica identity
ALTER PUBLICATION p ADD TABLE ONLY app.u;

-- 6. create publication table p.app.w
ALTER PUBLICATION p ADD TABLE ONLY app.w;
