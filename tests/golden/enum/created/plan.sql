-- 1. create enum app.status
CREATE TYPE app.status AS ENUM ('new', 'it''s done', 'true');

-- 2. alter grant app.status(enum).public
REVOKE ALL ON TYPE app.status FROM PUBLIC;

-- 3. create comment app.status(enum)
COMMENT ON TYPE app.status IS 'Where an order stands.';

-- 4. create table app.orders
CREATE TABLE app.orders (
    id bigint,
    status app.status DEFAULT 'new'
);
