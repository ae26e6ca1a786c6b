-- 1. alter column app.t.amount
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
--   deletes-data: values that do not fit the new type are rounded or cut
ALTER TABLE app.t ALTER COLUMN amount TYPE numeric(10,0);

-- 2. alter column app.t.at
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
--   deletes-data: values that do not fit the new type are rounded or cut
ALTER TABLE app.t ALTER COLUMN at TYPE date;
