-- 1. drop rule app.t.f_gone
--   breaks-clients: statements that write the relation do something else from now on
DROP RULE f_gone ON app.t;

-- 2. alter rule app.t.a_definition
--   breaks-clients: statements that write the relation do something else from now on
CREATE OR REPLACE RULE a_definition AS
    ON INSERT TO app.t
    do also insert into app.log values (new.id + 1);

-- 3. alter rule app.t.b_event
--   breaks-clients: statements that write the relation do something else from now on
CREATE OR REPLACE RULE b_event AS
    ON UPDATE TO app.t
    do also notify t;

-- 4. alter rule app.t.c_instead
--   breaks-clients: statements that write the relation do something else from now on
CREATE OR REPLACE RULE c_instead AS
    ON UPDATE TO app.t
    do instead notify t;

-- 5. alter rule app.t.d_disabled
--   breaks-clients: statements that write the relation do something else from now on
ALTER TABLE app.t DISABLE RULE d_disabled;

-- 6. alter rule app.t.e_both
--   breaks-clients: statements that write the relation do something else from now on
CREATE OR REPLACE RULE e_both AS
    ON INSERT TO app.t
    where new.id > 0 do also delete from app.log where id = new.id;

-- 7. alter rule app.t.e_both
--   breaks-clients: statements that write the relation do something else from now on
ALTER TABLE app.t ENABLE ALWAYS RULE e_both;

-- 8. drop table app.becomes_a_view
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.becomes_a_view;

-- 9. create view app.becomes_a_view
CREATE VIEW app.becomes_a_view AS
select id from app.t;

-- 10. replace rule app.becomes_a_view.on_either
CREATE RULE on_either AS
    ON INSERT TO app.becomes_a_view
    do instead nothing;
