-- 1. create table app.fresh
CREATE TABLE app.fresh (
    "odd, name" integer,
    b integer
);

-- 2. create statistics app.fresh
CREATE STATISTICS app.fresh
    ON "odd, name", b
    FROM app.fresh;

-- 3. create statistics app.t_a_b
CREATE STATISTICS app.t_a_b
    ON a, b
    FROM app.t;

-- 4. create statistics app.t_lower
CREATE STATISTICS app.t_lower
    ON lower(c)
    FROM app.t;

-- 5. create statistics meta.t_some
CREATE STATISTICS meta.t_some (ndistinct, mcv)
    ON b, a, (a + b), lower(c)  -- as it is searched

    FROM app.t;

-- 6. create statistics meta.t_some
ALTER STATISTICS meta.t_some SET STATISTICS 500;

-- 7. create comment meta.t_some(statistics)
COMMENT ON STATISTICS meta.t_some IS 'Searched together.';

-- 8. create materialized view app.m
--   scans-table: its query runs to the end before anybody can read it
CREATE MATERIALIZED VIEW app.m AS
select a, b from app.t;

-- 9. create statistics app.m_a_b
CREATE STATISTICS app.m_a_b
    ON a, b
    FROM app.m;
