-- 1. rename unique app.t.t_b_a_key
ALTER TABLE app.t RENAME CONSTRAINT two TO t_b_a_key;

-- 2. rename unique app.t.t_a_key
ALTER TABLE app.t RENAME CONSTRAINT one TO t_a_key;

-- 3. alter unique app.t.t_b_a_key
ALTER INDEX app.t_b_a_key SET (fillfactor=50);
