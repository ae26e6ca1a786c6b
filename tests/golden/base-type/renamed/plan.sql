-- 1. rename base type app.tag
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE app.label RENAME TO tag;
