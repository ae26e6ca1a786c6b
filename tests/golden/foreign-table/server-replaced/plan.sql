-- 1. replace view app.v
DROP VIEW app.v;

-- 2. replace foreign table app.moved
--   breaks-clients: statements that rely on the table fail
DROP FOREIGN TABLE app.moved;

-- 3. replace foreign table app.moved
CREATE FOREIGN TABLE app.moved (
    id integer
)
    SERVER t;

-- 4. replace owner app.moved(foreign table)
ALTER FOREIGN TABLE app.moved OWNER TO postgres;

-- 5. replace foreign table app.orders
DROP FOREIGN TABLE app.orders;

-- 6. replace server s
DROP SERVER s;

-- 7. replace server s
CREATE SERVER s TYPE 'new' FOREIGN DATA WRAPPER w;

-- 8. replace owner s(server)
ALTER SERVER s OWNER TO postgres;

-- 9. replace foreign table app.orders
CREATE FOREIGN TABLE app.orders (
    id integer DEFAULT 1,
    CONSTRAINT positive CHECK (id > 0)
)
    SERVER s;

-- 10. replace view app.v
CREATE VIEW app.v AS
select id from app.orders;

-- 11. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;

-- 12. replace owner app.orders(foreign table)
ALTER FOREIGN TABLE app.orders OWNER TO postgres;
