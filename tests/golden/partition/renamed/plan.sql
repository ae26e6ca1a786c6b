-- 1. rename table app.happenings
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.events RENAME TO happenings;

-- 2. rename table app.happenings_2024
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.events_2024 RENAME TO happenings_2024;

-- 3. rename column app.happenings.happened
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.happenings RENAME COLUMN at TO happened;

-- 4. rename column app.happenings.sort
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.happenings RENAME COLUMN kind TO sort;

-- 5. rename primary key app.happenings.happenings_pkey
ALTER TABLE app.happenings RENAME CONSTRAINT events_pkey TO happenings_pkey;

-- 6. rename primary key app.happenings_2024.happenings_2024_pkey
ALTER TABLE app.happenings_2024 RENAME CONSTRAINT events_2024_pkey TO happenings_2024_pkey;

-- 7. rename index app.events_2025_sort_idx
ALTER INDEX app.events_2025_kind_idx RENAME TO events_2025_sort_idx;

-- 8. rename index app.happenings_2024_sort_idx
ALTER INDEX app.events_2024_kind_idx RENAME TO happenings_2024_sort_idx;

-- 9. rename index app.happenings_sort_idx
ALTER INDEX app.events_kind_idx RENAME TO happenings_sort_idx;

-- 10. alter column app.happenings.happened
ALTER TABLE app.happenings RENAME CONSTRAINT events_at_not_null TO happenings_happened_not_null;

-- 11. alter column app.happenings.id
ALTER TABLE app.happenings RENAME CONSTRAINT events_id_not_null TO happenings_id_not_null;
