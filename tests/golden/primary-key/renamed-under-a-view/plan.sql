-- 1. replace view app.counted
DROP VIEW app.counted;

-- 2. drop primary key app.t.t_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.t DROP CONSTRAINT t_pkey;

-- 3. create primary key app.t.t_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.t ADD CONSTRAINT t_key PRIMARY KEY (id);

-- 4. replace view app.counted
CREATE VIEW app.counted AS
select t.id, t.name, count(*) as times from app.t group by t.id;

-- 5. replace owner app.counted(view)
ALTER VIEW app.counted OWNER TO postgres;
