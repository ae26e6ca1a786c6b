-- 1. alter row security app.off
--   loosens-access: without row security every role with a grant sees every row
ALTER TABLE app.off DISABLE ROW LEVEL SECURITY;

-- 2. alter row security app.unforced
--   loosens-access: the table's owner is no longer bound by its policies
ALTER TABLE app.unforced NO FORCE ROW LEVEL SECURITY;
