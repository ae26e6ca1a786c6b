-- 1. replace unique app.t.replaced
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.t DROP CONSTRAINT replaced;

-- 2. drop comment app.t.t_a_key(unique index)
COMMENT ON INDEX app.t_a_key IS NULL;

-- 3. alter column app.t.id
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN id TYPE bigint;

-- 4. alter comment app.t.t_pkey(primary key index)
COMMENT ON INDEX app.t_pkey IS 'Two.';

-- 5. replace unique app.t.replaced
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.t ADD CONSTRAINT replaced UNIQUE (c) DEFERRABLE;

-- 6. create exclude app.t.t_b_excl
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows exclude each other
ALTER TABLE app.t ADD CONSTRAINT t_b_excl EXCLUDE USING btree (b WITH =);

-- 7. replace comment app.t.replaced(unique index)
COMMENT ON INDEX app.replaced IS 'Kept.';

-- 8. create comment app.t.t_b_excl(exclude index)
COMMENT ON INDEX app.t_b_excl IS 'New.';
