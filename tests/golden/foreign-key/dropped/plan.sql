-- 1. drop foreign key app.t.t_parent_fkey
ALTER TABLE app.t DROP CONSTRAINT t_parent_fkey;
