-- 1. create table app.new
CREATE TABLE app.new (
    a integer
);

-- 2. alter row security app.new
--   tightens-access: policies now apply to the table's owner, too
ALTER TABLE app.new FORCE ROW LEVEL SECURITY;

-- 3. alter row security app.was_on
--   loosens-access: without row security every role with a grant sees every row
ALTER TABLE app.was_on DISABLE ROW LEVEL SECURITY;
