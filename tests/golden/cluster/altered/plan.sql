-- 1. replace cluster app.index_is_replaced
ALTER TABLE app.index_is_replaced SET WITHOUT CLUSTER;

-- 2. replace index app.by_first
DROP INDEX app.by_first;

-- 3. replace index app.by_first
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX by_first ON app.index_is_replaced (b);

-- 4. replace cluster app.index_is_replaced
ALTER TABLE app.index_is_replaced CLUSTER ON by_first;

-- 5. alter cluster app.t
ALTER TABLE app.t CLUSTER ON by_b;
