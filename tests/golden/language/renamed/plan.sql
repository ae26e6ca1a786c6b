-- 1. rename language mine
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER LANGUAGE own RENAME TO mine;
