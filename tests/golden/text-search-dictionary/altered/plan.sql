-- 1. alter text search dictionary app.b_added
--   breaks-clients: words are found otherwise from now on; what is indexed stays as it was
ALTER TEXT SEARCH DICTIONARY app.b_added (stopwords = 'english', accept = 'false');

-- 2. alter text search dictionary app.c_gone
--   breaks-clients: words are found otherwise from now on; what is indexed stays as it was
ALTER TEXT SEARCH DICTIONARY app.c_gone (accept = 'true', stopwords);

-- 3. alter text search dictionary app.f_all_gone
--   breaks-clients: words are found otherwise from now on; what is indexed stays as it was
ALTER TEXT SEARCH DICTIONARY app.f_all_gone (stopwords);

-- 4. replace text search configuration app.search
DROP TEXT SEARCH CONFIGURATION app.search;

-- 5. alter text search dictionary app.a_value
--   breaks-clients: words are found otherwise from now on; what is indexed stays as it was
ALTER TEXT SEARCH DICTIONARY app.a_value (language = 'german', stopwords = 'english');

-- 6. replace text search dictionary app.d_template
DROP TEXT SEARCH DICTIONARY app.d_template;

-- 7. replace text search dictionary app.d_template
CREATE TEXT SEARCH DICTIONARY app.d_template (
    TEMPLATE = pg_catalog.snowball,
    language = 'english'
);

-- 8. replace owner app.d_template(text search dictionary)
ALTER TEXT SEARCH DICTIONARY app.d_template OWNER TO postgres;

-- 9. replace text search configuration app.search
CREATE TEXT SEARCH CONFIGURATION app.search (PARSER = pg_catalog."default");

-- 10. replace text search configuration app.search
ALTER TEXT SEARCH CONFIGURATION app.search
    ADD MAPPING FOR asciiword
    WITH app.d_template, app.a_value;

-- 11. replace owner app.search(text search configuration)
ALTER TEXT SEARCH CONFIGURATION app.search OWNER TO postgres;
