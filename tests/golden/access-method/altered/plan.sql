-- 1. replace access method own_tree
DROP ACCESS METHOD own_tree;

-- 2. replace access method own_tree
CREATE ACCESS METHOD own_tree TYPE INDEX HANDLER app.handler;

-- 3. replace comment own_tree(access method)
COMMENT ON ACCESS METHOD own_tree IS 'stays';
