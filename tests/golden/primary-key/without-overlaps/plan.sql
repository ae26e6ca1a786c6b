-- 1. replace unique app.stays.stays_room
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.stays DROP CONSTRAINT stays_room;

-- 2. replace foreign key app.stays.stays_within
ALTER TABLE app.stays DROP CONSTRAINT stays_within;

-- 3. replace primary key app.stays.stays_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.stays DROP CONSTRAINT stays_pkey;

-- 4. replace primary key app.stays.stays_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.stays ADD CONSTRAINT stays_pkey PRIMARY KEY (room, during WITHOUT OVERLAPS);

-- 5. replace unique app.stays.stays_room
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.stays ADD CONSTRAINT stays_room UNIQUE (room, during WITHOUT OVERLAPS);

-- 6. replace foreign key app.stays.stays_within
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.stays ADD CONSTRAINT stays_within FOREIGN KEY (room, PERIOD during) REFERENCES app.stays (room, PERIOD during);
