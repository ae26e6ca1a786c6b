-- 1. drop check app.t.t_a_check
ALTER TABLE app.t DROP CONSTRAINT t_a_check;
