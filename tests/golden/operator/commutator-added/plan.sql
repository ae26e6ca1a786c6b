-- 1. create operator app.>>>(integer, integer)
CREATE OPERATOR app.>>> (
    FUNCTION = int4gt,
    LEFTARG = integer,
    RIGHTARG = integer,
    COMMUTATOR = OPERATOR(app.<<<)
);
