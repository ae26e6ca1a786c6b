-- 1. drop comment app.t.b(column)
COMMENT ON COLUMN app.t.b IS NULL;

-- 2. drop comment app.t.t_a_check(check)
COMMENT ON CONSTRAINT t_a_check ON app.t IS NULL;

-- 3. alter comment app.t.a(column)
COMMENT ON COLUMN app.t.a IS 'New words.';

-- 4. create comment app.t(table)
COMMENT ON TABLE app.t IS E'It''s new, with a \\ backslash.';

-- 5. create comment app.t.p(policy)
COMMENT ON POLICY p ON app.t IS 'A policy.';
