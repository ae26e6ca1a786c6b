-- 1. create function app.is_positive(numeric)
CREATE FUNCTION app.is_positive(numeric)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $$select $1 > 0$$;

-- 2. create function app.next_number()
CREATE FUNCTION app.next_number()
    RETURNS bigint
    LANGUAGE sql
AS $$select 1$$;

-- 3. create table app.orders
CREATE TABLE app.orders (
    id bigint DEFAULT app.next_number() NOT NULL,
    total numeric,
    CONSTRAINT orders_total CHECK (app.is_positive(total))
);

-- 4. create function app.biggest()
CREATE FUNCTION app.biggest()
    RETURNS app.orders
    LANGUAGE sql
    STABLE
return (select o from app.orders o order by o.total desc limit 1);

-- 5. create function app.how_many()
CREATE FUNCTION app.how_many()
    RETURNS bigint
    LANGUAGE sql
    STABLE
AS $$select count(*) from app.orders$$;
