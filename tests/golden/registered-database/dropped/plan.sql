-- 1. create registered database analytics/cache
INSERT INTO platform.databases
    (project_id, name, engine, host, port, database_name, secret_source, secret_key_id, secret_fingerprint, is_placeholder, connection_string_encrypted)
VALUES ((SELECT id FROM platform.projects WHERE slug = 'analytics'), 'cache', 'redis', 'placeholder', 6379, NULL, 'placeholder:redis://placeholder:6379', '6cd5a789a6b6', 'v1:abfa1c7884ccf6504cd78bc2002677dffc5537e0800e07eb7f50d699d734a3fe', true, %(secret)s);

-- 2. drop registered database analytics/docs
--   deletes-data: the encrypted connection string is deleted for good
DELETE FROM platform.databases
 WHERE project_id = (SELECT id FROM platform.projects WHERE slug = 'analytics') AND name = 'docs';
