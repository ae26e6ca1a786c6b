-- 1. create table app.new
CREATE TABLE app.new (
    id integer
) PARTITION BY RANGE (id);

-- 2. create table app.new_1
CREATE TABLE app.new_1 (
    id integer
);

-- 3. create partition app.new_1
ALTER TABLE app.new ATTACH PARTITION app.new_1 FOR VALUES from (0) to (10);

-- 4. create table app.new_3
CREATE TABLE app.new_3 (
    id integer
) PARTITION BY RANGE (id);

-- 5. create partition app.new_3
ALTER TABLE app.new ATTACH PARTITION app.new_3 FOR VALUES from (20) to (30);

-- 6. create table app.new_3_1
CREATE TABLE app.new_3_1 (
    id integer
);

-- 7. create partition app.new_3_1
ALTER TABLE app.new_3 ATTACH PARTITION app.new_3_1 FOR VALUES from (20) to (25);

-- 8. create check app.new.small
ALTER TABLE app.new ADD CONSTRAINT small CHECK (id < 100) NOT VALID;

-- 9. create table app.new_2
CREATE TABLE app.new_2 (
    id integer,
    CONSTRAINT small CHECK (id < 100)
);

-- 10. create partition app.new_2
ALTER TABLE app.new ATTACH PARTITION app.new_2 FOR VALUES from (10) to (20);

-- 11. create table app.there_2
CREATE TABLE app.there_2 (
    id integer
);

-- 12. create partition app.there_2
ALTER TABLE app.there ATTACH PARTITION app.there_2 FOR VALUES from (10) to (20);

-- 13. create check app.there.small
ALTER TABLE app.there ADD CONSTRAINT small CHECK (id < 100) NOT VALID;
