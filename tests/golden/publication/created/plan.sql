-- 1. create schema app
CREATE SCHEMA app;

-- 2. create schema sales
CREATE SCHEMA sales;

-- 3. create table app.t
CREATE TABLE app.t (
    id integer NOT NULL,
    a text,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);

-- 4. create table app.u
CREATE TABLE app.u (
    id integer,
    secret text
);

-- 5. create publication everything
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert, truncate');

-- 6. create owner everything(publication)
ALTER PUBLICATION everything OWNER TO publisher;

-- 7. create comment everything(publication)
COMMENT ON PUBLICATION everything IS 'For the warehouse.';

-- 8. create publication limited
CREATE PUBLICATION limited FOR TABLE ONLY app.t, ONLY app.u (id, secret) WHERE (id > 0);

-- 9. create publication nothing
CREATE PUBLICATION nothing;

-- 10. create publication parts
CREATE PUBLICATION parts FOR TABLE ONLY app.t WHERE (id > 0), TABLES IN SCHEMA sales, TABLES IN SCHEMA app WITH (publish_via_partition_root = true);
