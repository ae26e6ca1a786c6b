-- 1. create table app.history
CREATE TABLE app.history (
    id integer,
    price numeric
);

-- 2. create rule app.items.Never
--   breaks-clients: statements that write the relation do something else from now on
CREATE RULE "Never" AS
    ON DELETE TO app.items
    do instead nothing;

-- 3. create rule app.items.Never
ALTER TABLE app.items DISABLE RULE "Never";

-- 4. create rule app.items.keep_history
--   breaks-clients: statements that write the relation do something else from now on
CREATE RULE keep_history AS
    ON UPDATE TO app.items
    where old.price is distinct from new.price  -- the others do not matter
do also insert into app.history (id, price) values (old.id, old.price);

-- 5. create rule app.items.say_so
--   breaks-clients: statements that write the relation do something else from now on
CREATE RULE say_so AS
    ON INSERT TO app.items
    do notify items;

-- 6. create rule app.items.say_so
ALTER TABLE app.items ENABLE ALWAYS RULE say_so;

-- 7. create comment app.items.keep_history(rule)
COMMENT ON RULE keep_history ON app.items IS 'Every price there ever was.';

-- 8. create view app.cheap
CREATE VIEW app.cheap AS
select id, price from app.items where price < 10;

-- 9. create rule app.cheap.delete_items
CREATE RULE delete_items AS
    ON DELETE TO app.cheap
    do instead (delete from app.items where id = old.id; insert into app.history values (old.id, old.price));
