-- 1. create extension citext
CREATE EXTENSION citext SCHEMA app;

-- 2. create column app.people.email
ALTER TABLE app.people ADD COLUMN email app.citext;

-- 3. create unique app.people.people_email_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.people ADD CONSTRAINT people_email_key UNIQUE (email);
