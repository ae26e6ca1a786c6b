-- 1. create schema app
CREATE SCHEMA app;

-- 2. create function app.at_least(integer, text)
CREATE FUNCTION app.at_least(int, text)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $$select $1 >= length($2)$$;

-- 3. create function app.less(integer, text)
CREATE FUNCTION app.less(int, text)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $$select $1 < length($2)$$;

-- 4. create function app.more(text, integer)
CREATE FUNCTION app.more(text, int)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $$select length($1) > $2$$;

-- 5. create function app.other(integer, integer)
CREATE FUNCTION app.other(int, int)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $$select $1 <> $2$$;

-- 6. create function app.same(integer, integer)
CREATE FUNCTION app.same(int, int)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $$select $1 = $2$$;

-- 7. create operator app.!!(NONE, text)
CREATE OPERATOR app.!! (
    FUNCTION = upper,
    RIGHTARG = text
);

-- 8. create operator app.<<<(integer, text)
CREATE OPERATOR app.<<< (
    FUNCTION = app.less,
    LEFTARG = integer,
    RIGHTARG = text,
    COMMUTATOR = OPERATOR(app.>>>),
    NEGATOR = OPERATOR(app.>>=),
    RESTRICT = scalarltsel,
    JOIN = scalarltjoinsel
);

-- 9. create operator app.<<>>(integer, integer)
CREATE OPERATOR app.<<>> (
    FUNCTION = app.other,
    LEFTARG = integer,
    RIGHTARG = integer,
    NEGATOR = OPERATOR(app.===)
);

-- 10. create operator app.===(integer, integer)
CREATE OPERATOR app.=== (
    FUNCTION = app.same,
    LEFTARG = integer,
    RIGHTARG = integer,
    COMMUTATOR = OPERATOR(app.===),
    NEGATOR = OPERATOR(app.<<>>),
    RESTRICT = eqsel,
    JOIN = eqjoinsel,
    HASHES,
    MERGES
);

-- 11. create table app.t
CREATE TABLE app.t (
    n integer,
    CONSTRAINT same CHECK (n operator(app.===) n)
);

-- 12. create comment app.===(integer, integer)(operator)
COMMENT ON OPERATOR app.=== (integer, integer) IS 'As one would think.';

-- 13. create operator app.>>=(integer, text)
CREATE OPERATOR app.>>= (
    FUNCTION = app.at_least,
    LEFTARG = integer,
    RIGHTARG = text,
    NEGATOR = OPERATOR(app.<<<)
);

-- 14. create operator app.>>>(text, integer)
CREATE OPERATOR app.>>> (
    FUNCTION = app.more,
    LEFTARG = text,
    RIGHTARG = integer,
    COMMUTATOR = OPERATOR(app.<<<)
);

-- 15. create view app.v
CREATE VIEW app.v AS
select 1 operator(app.===) 1 as same;
