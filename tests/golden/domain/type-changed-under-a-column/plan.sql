-- 1. replace default app.invoices.total
ALTER TABLE app.invoices ALTER COLUMN total DROP DEFAULT;

-- 2. set aside domain app.amount
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.amount RENAME TO amount__replaced;

-- 3. create domain app.amount
CREATE DOMAIN app.amount AS numeric(12,2)
    CONSTRAINT positive CHECK (value > 0);

-- 4. create owner app.amount(domain)
ALTER DOMAIN app.amount OWNER TO postgres;

-- 5. replace check app.invoices.not_huge
ALTER TABLE app.invoices DROP CONSTRAINT not_huge;

-- 6. alter column app.invoices.total
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.invoices ALTER COLUMN total TYPE app.amount USING total::text::app.amount;

-- 7. replace default app.invoices.total
ALTER TABLE app.invoices ALTER COLUMN total SET DEFAULT 1;

-- 8. replace check app.invoices.not_huge
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.invoices ADD CONSTRAINT not_huge CHECK (total < 1000000);

-- 9. discard domain app.amount
DROP DOMAIN app.amount__replaced;
