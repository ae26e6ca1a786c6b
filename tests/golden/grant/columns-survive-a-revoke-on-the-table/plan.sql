-- 1. drop grant app.t(table).a
REVOKE ALL ON TABLE app.t FROM a;

-- 2. alter grant app.t(table).b
REVOKE SELECT ON TABLE app.t FROM b;

-- 3. create grant app.t.same(column).a
GRANT SELECT (same) ON TABLE app.t TO a;

-- 4. create grant app.t.same(column).b
GRANT SELECT (same) ON TABLE app.t TO b;

-- 5. create grant app.t.changed(column).a
GRANT SELECT (changed), UPDATE (changed) ON TABLE app.t TO a;

-- 6. drop grant app.u(table).a
REVOKE ALL ON TABLE app.u FROM a;

-- 7. drop grant app.u.undeclared(column).a
REVOKE ALL (undeclared) ON TABLE app.u FROM a;
