-- 1. create schema app
CREATE SCHEMA app;

-- 2. create table app.t
CREATE TABLE app.t (
    n integer,
    at point
);

-- 3. create function app.compare(integer, integer)
CREATE FUNCTION app.compare(int, int)
    RETURNS int
    LANGUAGE sql
    IMMUTABLE
AS $$select $2 - $1$$;

-- 4. create function app.less(integer, integer)
CREATE FUNCTION app.less(int, int)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $$select $1 > $2$$;

-- 5. create operator app.<<<(integer, integer)
CREATE OPERATOR app.<<< (
    FUNCTION = app.less,
    LEFTARG = integer,
    RIGHTARG = integer
);

-- 6. create operator family app.hashed.hash
CREATE OPERATOR FAMILY app.hashed USING hash;

-- 7. create operator family app.hashed.hash
ALTER OPERATOR FAMILY app.hashed USING hash ADD
    OPERATOR 1 = (bigint, integer);

-- 8. create operator family app.near.gist
CREATE OPERATOR FAMILY app.near USING gist;

-- 9. create operator family app.near.gist
ALTER OPERATOR FAMILY app.near USING gist ADD
    OPERATOR 1 << (point, point),
    OPERATOR 15 <-> (point, point) FOR ORDER BY float_ops,
    FUNCTION 3 (point, point) gist_point_compress(internal),
    FUNCTION 8 (point, point) gist_point_distance(internal, point, smallint, oid, internal);

-- 10. create operator family app.reversed.btree
CREATE OPERATOR FAMILY app.reversed USING btree;

-- 11. create operator family app.reversed.btree
ALTER OPERATOR FAMILY app.reversed USING btree ADD
    FUNCTION 2 (integer, integer) btint4sortsupport(internal);

-- 12. create operator class app.hashed.hash
CREATE OPERATOR CLASS app.hashed FOR TYPE bigint
    USING hash FAMILY app.hashed AS
    OPERATOR 1 = (bigint, bigint),
    FUNCTION 1 (bigint, bigint) hashint8(bigint);

-- 13. create operator class app.near.gist
CREATE OPERATOR CLASS app.near FOR TYPE point
    USING gist FAMILY app.near AS
    FUNCTION 1 (point, point) gist_point_consistent(internal, point, smallint, oid, internal),
    FUNCTION 2 (point, point) gist_box_union(internal, internal),
    FUNCTION 5 (point, point) gist_box_penalty(internal, internal, internal),
    FUNCTION 6 (point, point) gist_box_picksplit(internal, internal),
    FUNCTION 7 (point, point) gist_box_same(box, box, internal),
    STORAGE box;

-- 14. create index app.t_at
CREATE INDEX t_at ON app.t USING gist (at app.near);

-- 15. create operator class app.reversed.btree
CREATE OPERATOR CLASS app.reversed FOR TYPE integer
    USING btree FAMILY app.reversed AS
    OPERATOR 1 app.<<< (integer, integer),
    OPERATOR 3 = (integer, integer),
    FUNCTION 1 (integer, integer) app.compare(integer, integer);

-- 16. create index app.t_n
CREATE INDEX t_n ON app.t (n app.reversed);

-- 17. create comment app.reversed.btree(operator class)
COMMENT ON OPERATOR CLASS app.reversed USING btree IS 'The largest first.';

-- 18. create operator class app.reversed_hash.hash
CREATE OPERATOR CLASS app.reversed_hash FOR TYPE integer
    USING hash FAMILY app.hashed AS
    OPERATOR 1 = (integer, integer),
    FUNCTION 1 (integer, integer) hashint4(integer);
