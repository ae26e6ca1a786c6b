-- 1. rename trigger app.t.second
ALTER TRIGGER b ON app.t RENAME TO second;

-- 2. rename trigger app.t.first
ALTER TRIGGER a ON app.t RENAME TO first;

-- 3. alter trigger app.t.second
CREATE OR REPLACE TRIGGER second
    AFTER INSERT OR UPDATE ON app.t
    FOR EACH ROW
    EXECUTE FUNCTION app.f();

-- 4. alter trigger app.t.second
ALTER TABLE app.t DISABLE TRIGGER second;
