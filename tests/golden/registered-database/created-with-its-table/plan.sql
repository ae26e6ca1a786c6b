-- 1. create table platform.databases
CREATE TABLE platform.databases (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    name text NOT NULL,
    engine platform.database_engine NOT NULL,
    host text,
    port integer,
    database_name text,
    connection_string_encrypted bytea,
    secret_key_id text,
    secret_fingerprint text,
    secret_source text,
    is_placeholder boolean DEFAULT false NOT NULL,
    CONSTRAINT databases_pkey PRIMARY KEY (id)
);

-- 2. create registered database analytics/cache
INSERT INTO platform.databases
    (project_id, name, engine, host, port, database_name, secret_source, secret_key_id, secret_fingerprint, is_placeholder, connection_string_encrypted)
VALUES ((SELECT id FROM platform.projects WHERE slug = 'analytics'), 'cache', 'redis', 'cache.internal', 6380, '2', 'env:CACHE_URL', '6cd5a789a6b6', 'v1:7b12167f6ab3051d4a755e6f545057cf76da18dcefd408d7f2ee2c83571a3a36', false, %(secret)s);

-- 3. create registered database analytics/docs
INSERT INTO platform.databases
    (project_id, name, engine, host, port, database_name, secret_source, secret_key_id, secret_fingerprint, is_placeholder, connection_string_encrypted)
VALUES ((SELECT id FROM platform.projects WHERE slug = 'analytics'), 'docs', 'mongodb', 'placeholder', 27017, NULL, 'placeholder:mongodb://placeholder:27017', '6cd5a789a6b6', 'v1:00547a8c4b98921a9100df6bc26467506fc5796051c1e7d99b26e30bd5c373c0', true, %(secret)s);
