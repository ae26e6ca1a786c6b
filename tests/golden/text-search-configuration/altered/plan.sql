-- 1. create text search dictionary app.fresh
CREATE TEXT SEARCH DICTIONARY app.fresh (
    TEMPLATE = pg_catalog.simple
);

-- 2. alter text search configuration app.search
--   breaks-clients: words are found otherwise from now on; what is indexed stays as it was
ALTER TEXT SEARCH CONFIGURATION app.search
    DROP MAPPING FOR url;

-- 3. alter text search configuration app.search
--   breaks-clients: words are found otherwise from now on; what is indexed stays as it was
ALTER TEXT SEARCH CONFIGURATION app.search
    ALTER MAPPING FOR word
    WITH app.fresh, english_stem;

-- 4. alter text search configuration app.search
--   breaks-clients: words are found otherwise from now on; what is indexed stays as it was
ALTER TEXT SEARCH CONFIGURATION app.search
    ALTER MAPPING FOR email
    WITH simple;

-- 5. alter text search configuration app.search
--   breaks-clients: words are found otherwise from now on; what is indexed stays as it was
ALTER TEXT SEARCH CONFIGURATION app.search
    ADD MAPPING FOR hword, "int"
    WITH simple;

-- 6. alter text search configuration app.search
--   breaks-clients: words are found otherwise from now on; what is indexed stays as it was
ALTER TEXT SEARCH CONFIGURATION app.search
    ADD MAPPING FOR "float"
    WITH app.fresh;

-- 7. replace index app.t_body_idx
DROP INDEX app.t_body_idx;

-- 8. replace text search configuration app.parser_changes
--   breaks-clients: statements that search by it fail
DROP TEXT SEARCH CONFIGURATION app.parser_changes;

-- 9. replace text search configuration app.parser_changes
CREATE TEXT SEARCH CONFIGURATION app.parser_changes (PARSER = app.own);

-- 10. replace text search configuration app.parser_changes
ALTER TEXT SEARCH CONFIGURATION app.parser_changes
    ADD MAPPING FOR asciiword
    WITH simple;

-- 11. replace owner app.parser_changes(text search configuration)
ALTER TEXT SEARCH CONFIGURATION app.parser_changes OWNER TO postgres;

-- 12. replace index app.t_body_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX t_body_idx ON app.t USING gin (to_tsvector('app.parser_changes', body));

-- 13. drop text search dictionary app.gone
DROP TEXT SEARCH DICTIONARY app.gone;
