-- 1. replace foreign key app.notes.notes_author
ALTER TABLE app.notes DROP CONSTRAINT notes_author;

-- 2. replace foreign key app.notes.notes_author
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.notes ADD CONSTRAINT notes_author FOREIGN KEY (org, author) REFERENCES app.users (org, id) ON DELETE SET NULL (author);
