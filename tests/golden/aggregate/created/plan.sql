-- 1. create schema app
CREATE SCHEMA app;

-- 2. create function app.add(integer, integer)
CREATE FUNCTION app.add(int, int)
    RETURNS int
    LANGUAGE sql
    IMMUTABLE
AS $$select $1 + $2$$;

-- 3. create function app.append(text, text)
CREATE FUNCTION app.append(text, text)
    RETURNS text
    LANGUAGE sql
    IMMUTABLE
AS $$select $1 || $2$$;

-- 4. create function app.subtract(integer, integer)
CREATE FUNCTION app.subtract(int, int)
    RETURNS int
    LANGUAGE sql
    IMMUTABLE
AS $$select $1 - $2$$;

-- 5. create aggregate app.concatenated(text)
CREATE AGGREGATE app.concatenated(text) (
    SFUNC = app.append,
    STYPE = text,
    INITCOND = ''
);

-- 6. create aggregate app.count()
CREATE AGGREGATE app.count(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    INITCOND = '0'
);

-- 7. create comment app.count()(aggregate)
COMMENT ON AGGREGATE app.count(*) IS 'Counts.';

-- 8. create aggregate app.joined(anycompatiblearray)
CREATE AGGREGATE app.joined(variadic parts anycompatiblearray) (
    SFUNC = array_cat,
    STYPE = anycompatiblearray
);

-- 9. create aggregate app.largest(integer)
CREATE AGGREGATE app.largest(int) (
    SFUNC = int4larger,
    STYPE = int,
    SORTOP = OPERATOR(>)
);

-- 10. create aggregate app.mode(anyelement)
CREATE AGGREGATE app.mode(ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = mode_final,
    FINALFUNC_EXTRA
);

-- 11. create aggregate app.percentile(double precision, anyelement)
CREATE AGGREGATE app.percentile(float8 ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = SHAREABLE
);

-- 12. create aggregate app.rank("any")
CREATE AGGREGATE app.rank(variadic "any" ORDER BY variadic "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    HYPOTHETICAL
);

-- 13. create comment app.rank("any")(aggregate)
COMMENT ON AGGREGATE app.rank("any") IS 'Of a row that is not there.';

-- 14. create aggregate app.total(integer)
CREATE AGGREGATE app.total(int) (
    SFUNC = app.add,
    STYPE = int,
    COMBINEFUNC = app.add,
    INITCOND = '0',
    MSFUNC = app.add,
    MINVFUNC = app.subtract,
    MSTYPE = int,
    MINITCOND = '0',
    PARALLEL = SAFE
);

-- 15. alter grant app.total(integer)(aggregate).public
REVOKE ALL ON FUNCTION app.total(integer) FROM PUBLIC;

-- 16. create grant app.total(integer)(aggregate).app_user
GRANT EXECUTE ON FUNCTION app.total(integer) TO app_user;

-- 17. create comment app.total(integer)(aggregate)
COMMENT ON AGGREGATE app.total(integer) IS 'The sum, also over a moving frame.';

-- 18. create view app.totals
CREATE VIEW app.totals AS
select app.total(n) as total, app.mode() within group (order by n) as mode from (values (1), (2)) v(n);
