-- 1. create policy app.both.p
CREATE POLICY p ON app."both"
    AS PERMISSIVE FOR ALL TO PUBLIC
    USING (true);

-- 2. alter row security app.both
--   tightens-access: from now on only rows that a policy admits are visible
ALTER TABLE app."both" ENABLE ROW LEVEL SECURITY;

-- 3. alter row security app.both
--   tightens-access: policies now apply to the table's owner, too
ALTER TABLE app."both" FORCE ROW LEVEL SECURITY;

-- 4. create table app.new
CREATE TABLE app.new (
    id bigint
);

-- 5. create policy app.new.p
CREATE POLICY p ON app.new
    AS PERMISSIVE FOR ALL TO PUBLIC
    USING (true);

-- 6. alter row security app.new
--   tightens-access: from now on only rows that a policy admits are visible
ALTER TABLE app.new ENABLE ROW LEVEL SECURITY;

-- 7. alter row security app.new
--   tightens-access: policies now apply to the table's owner, too
ALTER TABLE app.new FORCE ROW LEVEL SECURITY;

-- 8. create policy app.on.p
CREATE POLICY p ON app."on"
    AS PERMISSIVE FOR ALL TO PUBLIC
    USING (true);

-- 9. alter row security app.on
--   tightens-access: from now on only rows that a policy admits are visible
ALTER TABLE app."on" ENABLE ROW LEVEL SECURITY;
