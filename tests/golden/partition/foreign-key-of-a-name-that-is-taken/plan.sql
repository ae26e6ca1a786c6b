-- 1. create table app.old_1
CREATE TABLE app.old_1 (
    id integer,
    of_id integer,
    CONSTRAINT old_of_id_fkey CHECK (of_id > 0)
);

-- 2. create foreign key app.old_1.refers_of_the_old
ALTER TABLE app.old_1 ADD CONSTRAINT refers_of_the_old FOREIGN KEY (of_id) REFERENCES app.of (id);

-- 3. create partition app.old_1
ALTER TABLE app.old ATTACH PARTITION app.old_1 FOR VALUES from (0) to (10);

-- 4. create foreign key app.there_1.refers_of_the_first
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.there_1 ADD CONSTRAINT refers_of_the_first FOREIGN KEY (of_id) REFERENCES app.of (id);

-- 5. create table app.there_2
CREATE TABLE app.there_2 (
    id integer,
    of_id integer,
    CONSTRAINT refers CHECK (of_id > 0)
);

-- 6. create foreign key app.there_2.refers_of_the_second
ALTER TABLE app.there_2 ADD CONSTRAINT refers_of_the_second FOREIGN KEY (of_id) REFERENCES app.of (id);

-- 7. create partition app.there_2
ALTER TABLE app.there ATTACH PARTITION app.there_2 FOR VALUES from (10) to (20);

-- 8. create foreign key app.there.refers
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.there ADD CONSTRAINT refers FOREIGN KEY (of_id) REFERENCES app.of (id);
