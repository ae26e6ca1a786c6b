-- 1. replace replica identity app.index_is_replaced
ALTER TABLE app.index_is_replaced REPLICA IDENTITY DEFAULT;

-- 2. replace index app.by_a
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
DROP INDEX app.by_a;

-- 3. replace index app.by_a
--   blocks-writes: nobody writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
CREATE UNIQUE INDEX by_a ON app.index_is_replaced (a, b);

-- 4. replace replica identity app.index_is_replaced
ALTER TABLE app.index_is_replaced REPLICA IDENTITY USING INDEX by_a;

-- 5. alter replica identity app.t
--   breaks-clients: subscribers of logical replication get other columns of old rows, or none
ALTER TABLE app.t REPLICA IDENTITY USING INDEX b_key;

-- 6. alter replica identity app.u
--   breaks-clients: subscribers of logical replication get other columns of old rows, or none
ALTER TABLE app.u REPLICA IDENTITY FULL;

-- 7. drop index app.u_a
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
DROP INDEX app.u_a;
