-- 1. drop grant app.t(table).former
SET LOCAL ROLE lead;
REVOKE ALL ON TABLE app.t FROM former;
RESET ROLE;

-- 2. replace grant app.t(table).reader
SET LOCAL ROLE lead;
REVOKE ALL ON TABLE app.t FROM reader;
RESET ROLE;

-- 3. replace grant app.t(table).writer
REVOKE ALL ON TABLE app.t FROM writer;

-- 4. replace grant app.t(table).writer
SET LOCAL ROLE lead;
REVOKE ALL ON TABLE app.t FROM writer;
RESET ROLE;

-- 5. drop grant app.t(table).lead
REVOKE ALL ON TABLE app.t FROM lead;

-- 6. replace grant app.t(table).reader
GRANT SELECT ON TABLE app.t TO reader;

-- 7. replace grant app.t(table).writer
GRANT INSERT ON TABLE app.t TO writer;

-- 8. replace grant app.u(table).reader
SET LOCAL ROLE lead;
REVOKE ALL ON TABLE app.u FROM reader;
RESET ROLE;

-- 9. replace grant app.u(table).lead
REVOKE ALL ON TABLE app.u FROM lead;

-- 10. replace grant app.u(table).lead
GRANT SELECT ON TABLE app.u TO lead;

-- 11. replace grant app.u(table).reader
GRANT SELECT ON TABLE app.u TO reader;

-- 12. drop grant app.v.id(column).reader
SET LOCAL ROLE lead;
REVOKE ALL (id) ON TABLE app.v FROM reader;
RESET ROLE;
