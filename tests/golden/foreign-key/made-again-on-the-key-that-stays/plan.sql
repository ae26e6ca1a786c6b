-- 1. create unique app.cases.cases_id_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.cases ADD CONSTRAINT cases_id_key UNIQUE (id);

-- 2. replace foreign key app.notes.notes_case_fkey
ALTER TABLE app.notes DROP CONSTRAINT notes_case_fkey;

-- 3. replace foreign key app.tags.tags_case_fkey
ALTER TABLE app.tags DROP CONSTRAINT tags_case_fkey;

-- 4. drop primary key app.cases.cases_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.cases DROP CONSTRAINT cases_pkey;

-- 5. replace foreign key app.notes.notes_case_fkey
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.notes ADD CONSTRAINT notes_case_fkey FOREIGN KEY (case_id) REFERENCES app.cases (id);

-- 6. replace foreign key app.tags.tags_case_fkey
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.tags ADD CONSTRAINT tags_case_fkey FOREIGN KEY (case_id) REFERENCES app.cases (id);
