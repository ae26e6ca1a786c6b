-- 1. rename primary key app.t.t_key
ALTER TABLE app.t RENAME CONSTRAINT t_pkey TO t_key;
