-- 1. create grant app.s(sequence).writer
GRANT USAGE ON SEQUENCE app.s TO writer;

-- 2. drop grant app.t(table).former
REVOKE ALL ON TABLE app.t FROM former;

-- 3. drop grant app.t.note(column).reader
REVOKE ALL (note) ON TABLE app.t FROM reader;

-- 4. alter grant app.t(table).writer
REVOKE DELETE, UPDATE ON TABLE app.t FROM writer;

-- 5. alter grant app.t(table).writer
REVOKE GRANT OPTION FOR INSERT ON TABLE app.t FROM writer;

-- 6. alter grant app.t(table).writer
GRANT SELECT ON TABLE app.t TO writer WITH GRANT OPTION;

-- 7. create grant app.t.secret(column).reader
GRANT SELECT (secret) ON TABLE app.t TO reader;

-- 8. create grant app.t(table).reader
GRANT SELECT ON TABLE app.t TO reader;
