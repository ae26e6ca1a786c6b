-- 1. create schema app
CREATE SCHEMA app;

-- 2. create sequence app.numbers
CREATE SEQUENCE app.numbers;

-- 3. create function app.f()
CREATE FUNCTION app.f()
    RETURNS trigger
    LANGUAGE plpgsql
AS $$begin return new; end$$;

-- 4. create foreign table app.empty
CREATE FOREIGN TABLE app.empty ()
    SERVER s;

-- 5. create foreign table app.keyed
CREATE FOREIGN TABLE app.keyed (
    a integer
)
    SERVER s OPTIONS (api %(secret_1)s);

-- 6. create foreign table app.orders
CREATE FOREIGN TABLE app.orders (
    id bigint OPTIONS (column_name 'order_id') DEFAULT nextval('app.numbers'::regclass) NOT NULL,
    state text COLLATE pg_catalog."C",
    token text,
    doubled bigint GENERATED ALWAYS AS (id * 2) STORED,
    CONSTRAINT positive CHECK (id > 0)
)
    SERVER s OPTIONS (schema_name 'shop', table_name '100% orders');

-- 7. create foreign table app.orders
ALTER FOREIGN TABLE app.orders ALTER COLUMN token OPTIONS (ADD column_name 't', ADD api %(secret_1)s);

-- 8. create view app.v
CREATE VIEW app.v AS
select id from app.orders;

-- 9. create check app.orders.unsure
ALTER TABLE app.orders ADD CONSTRAINT unsure CHECK (id < 10) NOT VALID;

-- 10. create trigger app.orders.touch
CREATE TRIGGER touch
    BEFORE INSERT ON app.orders
    FOR EACH ROW
    EXECUTE FUNCTION app.f();

-- 11. create owner app.orders(foreign table)
ALTER FOREIGN TABLE app.orders OWNER TO keeper;

-- 12. create grant app.orders.state(column).reader
GRANT UPDATE (state) ON TABLE app.orders TO reader;

-- 13. create grant app.orders(foreign table).reader
GRANT SELECT ON TABLE app.orders TO reader;

-- 14. create comment app.orders(foreign table)
COMMENT ON FOREIGN TABLE app.orders IS 'The orders of the shop.';

-- 15. create comment app.orders.state(column)
COMMENT ON COLUMN app.orders.state IS 'As the shop says it.';
