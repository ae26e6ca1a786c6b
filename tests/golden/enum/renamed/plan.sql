-- 1. rename enum app.feeling
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE app.mood RENAME TO feeling;

-- 2. rename enum value app.feeling.fine
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE app.feeling RENAME VALUE 'ok' TO 'fine';

-- 3. rename enum value app.feeling.joyful
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE app.feeling RENAME VALUE 'happy' TO 'joyful';

-- 4. alter enum app.feeling
ALTER TYPE app.feeling ADD VALUE 'glad' AFTER 'fine';
