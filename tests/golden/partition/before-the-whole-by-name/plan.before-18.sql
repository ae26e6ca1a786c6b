-- 1. create table app.job
CREATE TABLE app.job (
    id bigint NOT NULL
) PARTITION BY RANGE (id);

-- 2. create table app.january
CREATE TABLE app.january (
    id bigint NOT NULL
);

-- 3. create partition app.january
ALTER TABLE app.job ATTACH PARTITION app.january FOR VALUES from (1) to (2);
