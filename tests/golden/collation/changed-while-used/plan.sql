-- 1. set aside composite type app.word
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.word RENAME TO word__replaced;

-- 2. set aside range type app.words
ALTER FUNCTION app.words(text, text) RENAME TO words__replaced;

-- 3. set aside range type app.words
ALTER FUNCTION app.words(text, text, text) RENAME TO words__replaced;

-- 4. set aside range type app.words
ALTER FUNCTION app.words_multirange() RENAME TO words_multirange__replaced;

-- 5. set aside range type app.words
ALTER FUNCTION app.words_multirange(app.words) RENAME TO words_multirange__replaced;

-- 6. set aside range type app.words
ALTER FUNCTION app.words_multirange(app.words[]) RENAME TO words_multirange__replaced;

-- 7. set aside range type app.words
ALTER TYPE app.words_multirange RENAME TO words_multirange__replaced;

-- 8. set aside range type app.words
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.words RENAME TO words__replaced;

-- 9. set aside domain app.code
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.code RENAME TO code__replaced;

-- 10. replace index app.t_name_idx
DROP INDEX app.t_name_idx;

-- 11. replace foreign key app.u.u_name_fkey
ALTER TABLE app.u DROP CONSTRAINT u_name_fkey;

-- 12. replace primary key app.t.t_pkey
ALTER TABLE app.t DROP CONSTRAINT t_pkey;

-- 13. replace view app.v
DROP VIEW app.v;

-- 14. set aside collation app.names
--   breaks-clients: rows come in another order, and other texts may count as equal
ALTER COLLATION app.names RENAME TO names__replaced;

-- 15. create collation app.names
CREATE COLLATION app.names (LOCALE = 'POSIX');

-- 16. create owner app.names(collation)
ALTER COLLATION app.names OWNER TO postgres;

-- 17. create composite type app.word
CREATE TYPE app.word AS (
    word text COLLATE app.names
);

-- 18. create owner app.word(composite type)
ALTER TYPE app.word OWNER TO postgres;

-- 19. create range type app.words
CREATE TYPE app.words AS RANGE (
    SUBTYPE = text,
    COLLATION = app.names
);

-- 20. create owner app.words(range type)
ALTER TYPE app.words OWNER TO postgres;

-- 21. create domain app.code
CREATE DOMAIN app.code AS text COLLATE app.names
    CONSTRAINT code_check CHECK (value > 'a');

-- 22. create owner app.code(domain)
ALTER DOMAIN app.code OWNER TO postgres;

-- 23. alter column app.t.code
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.t ALTER COLUMN code TYPE app.code USING code::text::app.code;

-- 24. alter column app.t.name
--   blocks-writes: indexes on the column are built anew under an exclusive lock
ALTER TABLE app.t ALTER COLUMN name TYPE text COLLATE app.names;

-- 25. alter column app.t.word
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.t ALTER COLUMN word TYPE app.word USING word::text::app.word;

-- 26. alter column app.t.words
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.t ALTER COLUMN words TYPE app.words USING words::text::app.words;

-- 27. replace primary key app.t.t_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.t ADD CONSTRAINT t_pkey PRIMARY KEY (name);

-- 28. replace index app.t_name_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX t_name_idx ON app.t (lower(name) collate app.names);

-- 29. alter column app.u.name
--   blocks-writes: indexes on the column are built anew under an exclusive lock
ALTER TABLE app.u ALTER COLUMN name TYPE text COLLATE app.names;

-- 30. replace foreign key app.u.u_name_fkey
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.u ADD CONSTRAINT u_name_fkey FOREIGN KEY (name) REFERENCES app.t (name);

-- 31. replace view app.v
CREATE VIEW app.v AS
select name from app.t order by name collate app.names;

-- 32. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;

-- 33. discard composite type app.word
DROP TYPE app.word__replaced;

-- 34. discard range type app.words
DROP TYPE app.words__replaced;

-- 35. discard domain app.code
DROP DOMAIN app.code__replaced;

-- 36. discard collation app.names
DROP COLLATION app.names__replaced;
