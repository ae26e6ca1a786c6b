-- 1. replace typed table app.changes_type
ALTER TABLE app.changes_type NOT OF;

-- 2. replace typed table app.changes_type
ALTER TABLE app.changes_type OF app.place;

-- 3. replace typed table app.grows
ALTER TABLE app.grows NOT OF;

-- 4. alter composite type app.line
ALTER TYPE app.line ADD ATTRIBUTE unit text;

-- 5. create column app.grows.unit
ALTER TABLE app.grows ADD COLUMN unit text DEFAULT 'm' NOT NULL;

-- 6. replace typed table app.grows
ALTER TABLE app.grows OF app.line;

-- 7. replace typed table app.names
ALTER TABLE app.names NOT OF;

-- 8. set aside composite type app.name
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.name RENAME TO name__replaced;

-- 9. create composite type app.name
CREATE TYPE app.name AS (
    first text,
    last character varying(20)
);

-- 10. create owner app.name(composite type)
ALTER TYPE app.name OWNER TO postgres;

-- 11. alter column app.names.first
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.names ALTER COLUMN first TYPE text;

-- 12. replace typed table app.names
ALTER TABLE app.names OF app.name;

-- 13. discard composite type app.name
DROP TYPE app.name__replaced;
