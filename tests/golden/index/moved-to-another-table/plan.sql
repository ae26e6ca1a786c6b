-- 1. replace index app.by_a
DROP INDEX app.by_a;

-- 2. replace index app.by_a
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX by_a ON app.two (a);
