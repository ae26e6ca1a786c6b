-- 1. rename materialized view app.summary
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER MATERIALIZED VIEW app.m RENAME TO summary;

-- 2. rename materialized view column app.summary.text
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER MATERIALIZED VIEW app.summary RENAME COLUMN a TO text;

-- 3. rename index app.summary_id_idx
ALTER INDEX app.m_id_idx RENAME TO summary_id_idx;

-- 4. alter index app.m_a_idx
ALTER INDEX app.m_a_idx SET (fillfactor=50);
