-- 1. create table app.t
CREATE TABLE app.t (
    id integer,
    "a,b" text
);

-- 2. create trigger app.t.built_in
CREATE TRIGGER built_in
    BEFORE UPDATE ON app.t
    FOR EACH ROW
    EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();

-- 3. create trigger app.t.built_in
ALTER TABLE app.t DISABLE TRIGGER built_in;

-- 4. create table app.u
CREATE TABLE app.u (
    id integer
);

-- 5. create function app.other()
CREATE FUNCTION app.other()
    RETURNS trigger
    LANGUAGE plpgsql
AS $$begin return new; end$$;

-- 6. create function app.touch()
CREATE FUNCTION app.touch()
    RETURNS trigger
    LANGUAGE plpgsql
AS $$begin return new; end$$;

-- 7. create trigger app.t.consistent
CREATE CONSTRAINT TRIGGER consistent
    AFTER INSERT OR UPDATE ON app.t
    FROM app.u
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW
    EXECUTE FUNCTION app.touch();

-- 8. create trigger app.t.counted
CREATE TRIGGER counted
    AFTER DELETE ON app.t
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT
    EXECUTE FUNCTION app.touch();

-- 9. create trigger app.t.emptied
CREATE TRIGGER emptied
    AFTER TRUNCATE ON app.t
    FOR EACH STATEMENT
    EXECUTE FUNCTION app.touch();

-- 10. create trigger app.t.emptied
ALTER TABLE app.t ENABLE ALWAYS TRIGGER emptied;

-- 11. create trigger app.t.touch
CREATE TRIGGER touch
    BEFORE INSERT OR UPDATE OF id, "a,b" ON app.t
    FOR EACH ROW
    WHEN (new.id > 0)
    EXECUTE FUNCTION app.touch('it''s', '\d', '');

-- 12. create comment app.t.touch(trigger)
COMMENT ON TRIGGER touch ON app.t IS 'Touches.';

-- 13. create view app.v
CREATE VIEW app.v AS
select id from app.t;

-- 14. create trigger app.v.insert_into_t
CREATE TRIGGER insert_into_t
    INSTEAD OF INSERT ON app.v
    FOR EACH ROW
    EXECUTE FUNCTION app.touch();
