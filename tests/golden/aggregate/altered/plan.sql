-- 1. alter aggregate app.total(integer)
CREATE OR REPLACE AGGREGATE app.total(int) (
    SFUNC = int4pl,
    STYPE = int,
    COMBINEFUNC = int4pl,
    INITCOND = '0',
    PARALLEL = SAFE
);
