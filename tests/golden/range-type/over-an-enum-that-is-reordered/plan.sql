-- 1. replace default app.t.r
ALTER TABLE app.t ALTER COLUMN r DROP DEFAULT;

-- 2. set aside range type app.moodrange
ALTER FUNCTION app.moodrange(app.mood, app.mood) RENAME TO moodrange__replaced;

-- 3. set aside range type app.moodrange
ALTER FUNCTION app.moodrange(app.mood, app.mood, text) RENAME TO moodrange__replaced;

-- 4. set aside range type app.moodrange
ALTER FUNCTION app.moodmultirange() RENAME TO moodmultirange__replaced;

-- 5. set aside range type app.moodrange
ALTER FUNCTION app.moodmultirange(app.moodrange) RENAME TO moodmultirange__replaced;

-- 6. set aside range type app.moodrange
ALTER FUNCTION app.moodmultirange(app.moodrange[]) RENAME TO moodmultirange__replaced;

-- 7. set aside range type app.moodrange
ALTER TYPE app.moodmultirange RENAME TO moodmultirange__replaced;

-- 8. set aside range type app.moodrange
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.moodrange RENAME TO moodrange__replaced;

-- 9. set aside enum app.mood
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.mood RENAME TO mood__replaced;

-- 10. create enum app.mood
CREATE TYPE app.mood AS ENUM ('ok', 'sad', 'happy');

-- 11. create owner app.mood(enum)
ALTER TYPE app.mood OWNER TO postgres;

-- 12. create range type app.moodrange
CREATE TYPE app.moodrange AS RANGE (
    SUBTYPE = app.mood
);

-- 13. create owner app.moodrange(range type)
ALTER TYPE app.moodrange OWNER TO postgres;

-- 14. alter column app.t.r
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.t ALTER COLUMN r TYPE app.moodrange USING r::text::app.moodrange;

-- 15. replace default app.t.r
ALTER TABLE app.t ALTER COLUMN r SET DEFAULT app.moodrange('ok', 'sad');

-- 16. discard range type app.moodrange
DROP TYPE app.moodrange__replaced;

-- 17. discard enum app.mood
DROP TYPE app.mood__replaced;
