-- 1. create table app.t
CREATE TABLE app.t (
    a integer NOT NULL,
    r int4range,
    CONSTRAINT t_pkey PRIMARY KEY (a)
);

-- 2. create cluster app.t
ALTER TABLE app.t CLUSTER ON t_pkey;

-- 3. create table app.u
CREATE TABLE app.u (
    r int4range,
    CONSTRAINT apart EXCLUDE USING gist (r WITH &&)
);

-- 4. create cluster app.u
ALTER TABLE app.u CLUSTER ON apart;

-- 5. create materialized view app.v
--   scans-table: its query runs to the end before anybody can read it
CREATE MATERIALIZED VIEW app.v AS
select t.a from app.t;

-- 6. create index app.v_a
CREATE INDEX v_a ON app.v (a);

-- 7. create cluster app.v
ALTER MATERIALIZED VIEW app.v CLUSTER ON v_a;
