-- 1. rename column app.t.price
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.t RENAME COLUMN amount TO price;

-- 2. rename unique app.t.t_price_key
ALTER TABLE app.t RENAME CONSTRAINT t_amount_key TO t_price_key;

-- 3. rename check app.t.t_price_check
ALTER TABLE app.t RENAME CONSTRAINT t_amount_check TO t_price_check;

-- 4. rename index app.t_price_idx
ALTER INDEX app.t_amount_idx RENAME TO t_price_idx;

-- 5. alter column app.t.price
ALTER TABLE app.t RENAME CONSTRAINT t_amount_not_null TO t_price_not_null;
