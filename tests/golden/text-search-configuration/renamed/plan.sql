-- 1. rename text search dictionary app.proper
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TEXT SEARCH DICTIONARY app.names RENAME TO proper;

-- 2. rename text search configuration app.find
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TEXT SEARCH CONFIGURATION app.search RENAME TO find;

-- 3. alter text search configuration app.find
--   breaks-clients: words are found otherwise from now on; what is indexed stays as it was
ALTER TEXT SEARCH CONFIGURATION app.find
    DROP MAPPING FOR asciiword, numword, email, url, host, sfloat, version, hword_numpart, hword_part, hword_asciipart, numhword, asciihword, hword, url_path, file, "float", "int", uint;
