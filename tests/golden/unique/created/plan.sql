-- 1. create unique app.old.old_id_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.old ADD CONSTRAINT old_id_key UNIQUE (id);

-- 2. create table app.people
CREATE TABLE app.people (
    id integer,
    email text,
    nick text,
    "Full Name" text,
    CONSTRAINT people_email_key UNIQUE (email),
    CONSTRAINT people_nick_key UNIQUE (nick, "Full Name"),
    CONSTRAINT people_late UNIQUE (id) INCLUDE (email) WITH (fillfactor=80) DEFERRABLE INITIALLY DEFERRED
);

-- 3. create comment app.people.people_late(unique)
COMMENT ON CONSTRAINT people_late ON app.people IS 'Late.';
