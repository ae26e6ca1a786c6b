-- 1. create table app.archive
CREATE TABLE app.archive (
    id bigint CONSTRAINT job_id_not_null NOT NULL,
    state text CONSTRAINT job_state_not_null NOT NULL
);

-- 2. create column app.job.state
--   may-fail-on-data: fails if the table holds rows: there is no default that they could get
ALTER TABLE app.job ADD COLUMN state text CONSTRAINT job_state_not_null NOT NULL;

-- 3. create column app.job.owner
--   may-fail-on-data: fails if the table holds rows: there is no default that they could get
ALTER TABLE app.job ADD COLUMN owner text NOT NULL;
