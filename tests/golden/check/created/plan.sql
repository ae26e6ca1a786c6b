-- 1. create check app.old.positive
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.old ADD CONSTRAINT positive CHECK (a > 0);

-- 2. create check app.old.not_yet
ALTER TABLE app.old ADD CONSTRAINT not_yet CHECK (a > 10) NOT VALID;

-- 3. create table app.t
CREATE TABLE app.t (
    a integer,
    name text,
    CONSTRAINT name_given CHECK (length(name) > 0),
    CONSTRAINT a_small CHECK (a in (1, 2, 3)) NO INHERIT
);

-- 4. create check app.t.not_yet
ALTER TABLE app.t ADD CONSTRAINT not_yet CHECK (a is not null) NOT VALID;

-- 5. create comment app.t.a_small(check)
COMMENT ON CONSTRAINT a_small ON app.t IS 'Small.';
