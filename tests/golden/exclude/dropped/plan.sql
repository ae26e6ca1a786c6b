-- 1. drop exclude app.t.t_r_excl
ALTER TABLE app.t DROP CONSTRAINT t_r_excl;
