-- 1. replace publication table p.app.t
ALTER PUBLICATION p DROP TABLE ONLY app.t;

-- 2. replace publication table q.app.t
ALTER PUBLICATION q DROP TABLE ONLY app.t;

-- 3. alter column app.t.a
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;

-- 4. replace publication table p.app.t
ALTER PUBLICATION p ADD TABLE ONLY app.t WHERE (a > 0);

-- 5. replace publication table q.app.t
ALTER PUBLICATION q ADD TABLE ONLY app.t (a);
