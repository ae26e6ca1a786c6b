-- 1. rename table app.task
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.job RENAME TO task;

-- 2. alter column app.task.id
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER SEQUENCE app.job_id_seq RENAME TO task_id_seq;

-- 3. alter column app.counted.id
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER SEQUENCE app.counted_id_seq RENAME TO counter;

-- 4. create table app.job
CREATE TABLE app.job (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 5) NOT NULL
);
