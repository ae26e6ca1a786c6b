-- 1. drop grant app.orders(foreign table).app
REVOKE ALL ON TABLE app.orders FROM app;

-- 2. create grant app.orders.id(column).app
GRANT SELECT (id), UPDATE (id) ON TABLE app.orders TO app;

-- 3. create grant app.orders.note(column).app
GRANT SELECT (note) ON TABLE app.orders TO app;
