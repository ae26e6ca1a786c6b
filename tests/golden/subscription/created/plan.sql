-- 1. create subscription bare
CREATE SUBSCRIPTION bare CONNECTION %(secret_1)s
    PUBLICATION p
    WITH (connect = false, slot_name = NONE, streaming = 'off');

-- 2. create subscription shop
CREATE SUBSCRIPTION shop CONNECTION %(secret_1)s
    PUBLICATION orders, "100%% customers"
    WITH (connect = false, slot_name = 'from_shop', synchronous_commit = 'local', binary = true, streaming = 'on');

-- 3. create subscription shop
ALTER SUBSCRIPTION shop ENABLE;

-- 4. create owner shop(subscription)
ALTER SUBSCRIPTION shop OWNER TO subscriber;

-- 5. create comment shop(subscription)
COMMENT ON SUBSCRIPTION shop IS 'The shop''s orders.';
