-- 1. rename primary key app.t.t_key
ALTER TABLE app.t RENAME CONSTRAINT t_pkey TO t_key;

-- 2. alter primary key app.t.t_key
ALTER INDEX app.t_key SET (fillfactor=70);
