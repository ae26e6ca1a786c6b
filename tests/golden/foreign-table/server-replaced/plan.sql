-- 1. replace view app.v
DROP VIEW app.v;

-- 2. replace foreign table app.moved
--   breaks-clients: statements that rely on the table fail
DROP FOREIGN TABLE app.moved;

-- 3. replace foreign table app.moved
CREATE FOREIGN TABLE app.moved ()
    SERVER t;

-- 4. replace column app.moved.id
ALTER TABLE app.moved ADD COLUMN id integer;

-- 5. replace owner app.moved(foreign table)
ALTER FOREIGN TABLE app.moved OWNER TO postgres;

-- 6. replace foreign table app.orders
DROP FOREIGN TABLE app.orders;

-- 7. replace server s
DROP SERVER s;

-- 8. replace server s
CREATE SERVER s TYPE 'new' FOREIGN DATA WRAPPER w;

-- 9. replace owner s(server)
ALTER SERVER s OWNER TO postgres;

-- 10. replace foreign table app.orders
CREATE FOREIGN TABLE app.orders ()
    SERVER s;

-- 11. replace column app.orders.id
ALTER TABLE app.orders ADD COLUMN id integer;

-- 12. replace view app.v
CREATE VIEW app.v AS
select id from app.orders;

-- 13. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;

-- 14. replace default app.orders.id
ALTER FOREIGN TABLE app.orders ALTER COLUMN id SET DEFAULT 1;

-- 15. replace check app.orders.positive
ALTER TABLE app.orders ADD CONSTRAINT positive CHECK (id > 0);

-- 16. replace owner app.orders(foreign table)
ALTER FOREIGN TABLE app.orders OWNER TO postgres;
