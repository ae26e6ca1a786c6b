-- 1. create foreign data wrapper w
CREATE FOREIGN DATA WRAPPER w;

-- 2. create server archive
CREATE SERVER archive TYPE 'mirror' VERSION '9.1' FOREIGN DATA WRAPPER w OPTIONS (dbname 'it''s', host 'archive.internal', keyword %(secret_1)s, port '5432', token %(secret_2)s);

-- 3. create owner archive(server)
ALTER SERVER archive OWNER TO archivist;

-- 4. create grant archive(server).reader
GRANT USAGE ON FOREIGN SERVER archive TO reader;

-- 5. create comment archive(server)
COMMENT ON SERVER archive IS 'The archive, read only.';

-- 6. create server plain
CREATE SERVER plain FOREIGN DATA WRAPPER w;
