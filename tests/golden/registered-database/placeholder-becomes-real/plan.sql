-- 1. alter registered database analytics/cache
UPDATE platform.databases
   SET host = 'cache.internal', port = 6380, database_name = '2', secret_source = 'env:CACHE_URL', secret_key_id = '6cd5a789a6b6', secret_fingerprint = 'v1:7b12167f6ab3051d4a755e6f545057cf76da18dcefd408d7f2ee2c83571a3a36', is_placeholder = false, connection_string_encrypted = %(secret)s
 WHERE project_id = (SELECT id FROM platform.projects WHERE slug = 'analytics') AND name = 'cache';
