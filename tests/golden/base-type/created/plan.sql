-- 1. create schema app
CREATE SCHEMA app;

-- 2. create shell type app.label
CREATE TYPE app.label;

-- 3. create function app.label_in(cstring)
CREATE FUNCTION app.label_in(cstring)
    RETURNS app.label
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textin';

-- 4. create function app.label_out(app.label)
CREATE FUNCTION app.label_out(app.label)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textout';

-- 5. create function app.label_send(app.label)
CREATE FUNCTION app.label_send(app.label)
    RETURNS bytea
    LANGUAGE internal
    STABLE STRICT
AS 'textsend';

-- 6. create base type app.label
CREATE TYPE app.label (
    INPUT = app.label_in,
    OUTPUT = app.label_out,
    SEND = app.label_send,
    STORAGE = extended,
    CATEGORY = 'S',
    DEFAULT = 'none'
);

-- 7. alter grant app.label(base type).public
REVOKE ALL ON TYPE app.label FROM PUBLIC;

-- 8. create comment app.label(base type)
COMMENT ON TYPE app.label IS 'A text of its own.';

-- 9. create cast app.label.text
CREATE CAST (app.label AS text)
    WITHOUT FUNCTION AS IMPLICIT;

-- 10. create domain app.labels
CREATE DOMAIN app.labels AS app.label;

-- 11. create table app.t
CREATE TABLE app.t (
    label app.label DEFAULT 'x'::app.label,
    labels app.labels[]
);

-- 12. create function app.same(app.label, app.label)
CREATE FUNCTION app.same(app.label, app.label)
    RETURNS boolean
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'texteq';

-- 13. create operator app.=(app.label, app.label)
CREATE OPERATOR app.= (
    FUNCTION = app.same,
    LEFTARG = app.label,
    RIGHTARG = app.label,
    COMMUTATOR = OPERATOR(app.=),
    HASHES
);
