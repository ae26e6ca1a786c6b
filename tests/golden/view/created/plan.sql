-- 1. create table app.t
CREATE TABLE app.t (
    id integer,
    name text
);

-- 2. create view app.a
CREATE VIEW app.a WITH (check_option=local, security_barrier=true) AS
select id, name
from app.t
where id > 0;

-- 3. create view app.b
CREATE VIEW app.b AS
select id, name as "Name" from app.a -- the names
;

-- 4. create grant app.b(view).app_user
GRANT INSERT, SELECT ON TABLE app.b TO app_user;

-- 5. create comment app.b(view)
COMMENT ON VIEW app.b IS 'A view on a view.';

-- 6. create comment app.b.Name(view column)
COMMENT ON COLUMN app.b."Name" IS 'The name.';
