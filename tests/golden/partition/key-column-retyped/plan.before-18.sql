-- 1. replace partition app.events_1
--   breaks-clients: its rows stay in it, but are no longer found in the partitioned table
ALTER TABLE app.events DETACH PARTITION app.events_1;

-- 2. replace primary key app.events_1.events_1_pkey
ALTER TABLE app.events_1 DROP CONSTRAINT events_1_pkey;

-- 3. replace partition app.events_2
--   breaks-clients: its rows stay in it, but are no longer found in the partitioned table
ALTER TABLE app.events DETACH PARTITION app.events_2;

-- 4. replace primary key app.events_2.events_2_pkey
ALTER TABLE app.events_2 DROP CONSTRAINT events_2_pkey;

-- 5. replace partition app.notes_eu
ALTER TABLE app.notes DETACH PARTITION app.notes_eu;

-- 6. replace table app.notes
DROP TABLE app.notes;

-- 7. set aside enum app.region
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.region RENAME TO region__replaced;

-- 8. create enum app.region
CREATE TYPE app.region AS ENUM ('us', 'eu');

-- 9. create owner app.region(enum)
ALTER TYPE app.region OWNER TO postgres;

-- 10. replace table app.notes
CREATE TABLE app.notes (
    region app.region NOT NULL,
    note text
) PARTITION BY LIST (region);

-- 11. replace owner app.notes(table)
ALTER TABLE app.notes OWNER TO postgres;

-- 12. alter column app.notes_eu.note
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.notes_eu ALTER COLUMN note TYPE text;

-- 13. alter column app.notes_eu.region
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.notes_eu ALTER COLUMN region TYPE app.region USING region::text::app.region;

-- 14. replace partition app.notes_eu
--   scans-table: every row of the partition is checked against its bounds
--   may-fail-on-data: fails if a row is outside the bounds, or in the default partition
ALTER TABLE app.notes ATTACH PARTITION app.notes_eu FOR VALUES in ('eu');

-- 15. replace view app.latest
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.latest;

-- 16. replace table app.events
DROP TABLE app.events;

-- 17. replace table app.events
CREATE TABLE app.events (
    id bigint NOT NULL,
    at timestamp without time zone,
    CONSTRAINT events_pkey PRIMARY KEY (id)
) PARTITION BY RANGE (id);

-- 18. replace index app.events_at_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_at_idx ON ONLY app.events (at);

-- 19. replace owner app.events(table)
ALTER TABLE app.events OWNER TO postgres;

-- 20. alter column app.events_1.id
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.events_1 ALTER COLUMN id TYPE bigint;

-- 21. replace primary key app.events_1.events_1_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.events_1 ADD CONSTRAINT events_1_pkey PRIMARY KEY (id);

-- 22. replace partition app.events_1
--   scans-table: every row of the partition is checked against its bounds
--   may-fail-on-data: fails if a row is outside the bounds, or in the default partition
ALTER TABLE app.events ATTACH PARTITION app.events_1 FOR VALUES from (0) to (100);

-- 23. alter column app.events_2.id
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.events_2 ALTER COLUMN id TYPE bigint;

-- 24. replace primary key app.events_2.events_2_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.events_2 ADD CONSTRAINT events_2_pkey PRIMARY KEY (id);

-- 25. replace partition app.events_2
--   scans-table: every row of the partition is checked against its bounds
--   may-fail-on-data: fails if a row is outside the bounds, or in the default partition
ALTER TABLE app.events ATTACH PARTITION app.events_2 FOR VALUES from (100) to (200);

-- 26. replace view app.latest
CREATE VIEW app.latest AS
select id from app.events;

-- 27. replace owner app.latest(view)
ALTER VIEW app.latest OWNER TO postgres;

-- 28. discard enum app.region
DROP TYPE app.region__replaced;
