-- 1. create table app.t
CREATE TABLE app.t (
    id bigint
);

-- 2. alter grant app.t(table).reader
REVOKE ALL ON TABLE app.t FROM reader;

-- 3. create table app.u
CREATE TABLE app.u (
    id bigint
);
