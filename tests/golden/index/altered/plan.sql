-- 1. replace index app.condition
DROP INDEX app.condition;

-- 2. replace index app.included
DROP INDEX app.included;

-- 3. replace index app.keys_collated
DROP INDEX app.keys_collated;

-- 4. replace index app.keys_of_another_class
DROP INDEX app.keys_of_another_class;

-- 5. replace index app.keys_other
DROP INDEX app.keys_other;

-- 6. replace index app.keys_sorted
DROP INDEX app.keys_sorted;

-- 7. replace index app.method
DROP INDEX app.method;

-- 8. replace index app.unique_no_more
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
DROP INDEX app.unique_no_more;

-- 9. replace index app.unique_now
DROP INDEX app.unique_now;

-- 10. alter index app.guessed
ALTER INDEX app.guessed ALTER COLUMN 2 SET STATISTICS 300;

-- 11. alter index app.guessed
ALTER INDEX app.guessed ALTER COLUMN 3 SET STATISTICS -1;

-- 12. alter index app.stored
ALTER INDEX app.stored RESET (deduplicate_items);

-- 13. alter index app.stored
ALTER INDEX app.stored SET (fillfactor=80);

-- 14. alter index app.stored_as_usual
ALTER INDEX app.stored_as_usual RESET (fillfactor);

-- 15. replace index app.condition
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX condition ON app.t (a) WHERE a > 10;

-- 16. replace index app.included
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX included ON app.t (a) INCLUDE (c);

-- 17. replace index app.keys_collated
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX keys_collated ON app.t (b collate "C");

-- 18. replace index app.keys_of_another_class
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX keys_of_another_class ON app.t (b text_pattern_ops);

-- 19. replace index app.keys_other
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX keys_other ON app.t (b);

-- 20. replace index app.keys_sorted
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX keys_sorted ON app.t (a desc);

-- 21. replace index app.method
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX method ON app.t USING hash (a);

-- 22. replace index app.unique_no_more
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX unique_no_more ON app.t (a);

-- 23. replace index app.unique_now
--   blocks-writes: nobody writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
CREATE UNIQUE INDEX unique_now ON app.t (a);
