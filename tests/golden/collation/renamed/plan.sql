-- 1. rename collation app.bytewise
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER COLLATION app.plain RENAME TO bytewise;
