-- 1. create schema app
CREATE SCHEMA app;

-- 2. create function app.call()
CREATE FUNCTION app.call()
    RETURNS language_handler
    LANGUAGE c
AS '$libdir/plpgsql', 'plpgsql_call_handler';

-- 3. create language untrusted
CREATE LANGUAGE untrusted
    HANDLER app.call;

-- 4. create function app.inline(internal)
CREATE FUNCTION app.inline(internal)
    RETURNS void
    LANGUAGE c
    STRICT
AS '$libdir/plpgsql', 'plpgsql_inline_handler';

-- 5. create function app.validate(oid)
CREATE FUNCTION app.validate(oid)
    RETURNS void
    LANGUAGE c
    STRICT
AS '$libdir/plpgsql', 'plpgsql_validator';

-- 6. create language own
--   loosens-access: whoever has USAGE on the language, at first everybody, may write functions in it
CREATE TRUSTED LANGUAGE own
    HANDLER app.call
    INLINE app.inline
    VALIDATOR app.validate;

-- 7. alter grant own(language).public
REVOKE ALL ON LANGUAGE own FROM PUBLIC;

-- 8. create comment own(language)
COMMENT ON LANGUAGE own IS 'A copy.';

-- 9. create function app.answer()
CREATE FUNCTION app.answer()
    RETURNS int
    LANGUAGE own
AS $$begin return 42; end$$;
