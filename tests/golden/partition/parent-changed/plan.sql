-- 1. replace check app.events.events_amount_check
ALTER TABLE app.events DROP CONSTRAINT events_amount_check;

-- 2. alter column app.events.name
--   scans-table: every row is checked for nulls under an exclusive lock
--   may-fail-on-data: fails if a row holds a null
ALTER TABLE app.events ALTER COLUMN name SET NOT NULL;

-- 3. alter default app.events.state
ALTER TABLE app.events ALTER COLUMN state SET DEFAULT 'open';

-- 4. create column app.events.color
ALTER TABLE app.events ADD COLUMN color text DEFAULT 'red';

-- 5. create check app.events.events_name_check
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.events ADD CONSTRAINT events_name_check CHECK (name <> '');

-- 6. create index app.events_color_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_color_idx ON ONLY app.events (color);

-- 7. alter default app.events_1.state
ALTER TABLE app.events_1 ALTER COLUMN state SET DEFAULT 'old';

-- 8. create index app.events_1_color_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_1_color_idx ON app.events_1 (color);

-- 9. create attached index app.events_1_color_idx
ALTER INDEX app.events_color_idx ATTACH PARTITION app.events_1_color_idx;

-- 10. drop index app.events_gone_idx
DROP INDEX app.events_gone_idx;

-- 11. drop column app.events.gone
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.events DROP COLUMN gone;

-- 12. create index app.events_2_color_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_2_color_idx ON app.events_2 (color);

-- 13. create attached index app.events_2_color_idx
ALTER INDEX app.events_color_idx ATTACH PARTITION app.events_2_color_idx;

-- 14. replace view app.amounts
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.amounts;

-- 15. alter column app.events.amount
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.events ALTER COLUMN amount TYPE bigint;

-- 16. replace check app.events.events_amount_check
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.events ADD CONSTRAINT events_amount_check CHECK (amount > 0);

-- 17. replace view app.amounts
CREATE VIEW app.amounts AS
select id, amount from app.events_1;

-- 18. replace owner app.amounts(view)
ALTER VIEW app.amounts OWNER TO postgres;
