-- 1. create index app.old_id
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX old_id ON app.old (id);

-- 2. create table app.people
CREATE TABLE app.people (
    id integer,
    name character varying(40),
    email text,
    tags text[],
    during tstzrange,
    "Odd one" integer
);

-- 3. create index app.people_during
CREATE INDEX people_during ON app.people USING gist (during range_ops);

-- 4. create index app.people_email
CREATE UNIQUE INDEX people_email ON app.people (lower(email)) WHERE email is not null;

-- 5. create index app.people_guessed
CREATE INDEX people_guessed ON app.people (id, (id % 7));

-- 6. create index app.people_guessed
ALTER INDEX app.people_guessed ALTER COLUMN 2 SET STATISTICS 500;

-- 7. create index app.people_name
CREATE INDEX people_name ON app.people (name);

-- 8. create index app.people_odd
CREATE INDEX people_odd ON app.people ("Odd one", (id + 1));

-- 9. create index app.people_pattern
CREATE INDEX people_pattern ON app.people (name varchar_pattern_ops, email collate "C") INCLUDE (id, "Odd one");

-- 10. create index app.people_sorted
CREATE INDEX people_sorted ON app.people (name desc, email nulls first, id desc nulls last);

-- 11. create index app.people_tags
CREATE INDEX people_tags ON app.people USING gin (tags) WITH (fastupdate=off);

-- 12. create comment app.people_email(index)
COMMENT ON INDEX app.people_email IS 'One account per address.';
