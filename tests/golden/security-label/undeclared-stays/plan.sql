-- 1. create comment app.t.note(column)
COMMENT ON COLUMN app.t.note IS 'said';
