-- 1. set aside enum app.e_enum
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.e_enum RENAME TO e_enum__replaced;

-- 2. set aside range type app.a_subtype
ALTER FUNCTION app.a_subtype(integer, integer) RENAME TO a_subtype__replaced;

-- 3. set aside range type app.a_subtype
ALTER FUNCTION app.a_subtype(integer, integer, text) RENAME TO a_subtype__replaced;

-- 4. set aside range type app.a_subtype
ALTER FUNCTION app.a_subtype_multirange() RENAME TO a_subtype_multirange__replaced;

-- 5. set aside range type app.a_subtype
ALTER FUNCTION app.a_subtype_multirange(app.a_subtype) RENAME TO a_subtype_multirange__replaced;

-- 6. set aside range type app.a_subtype
ALTER FUNCTION app.a_subtype_multirange(app.a_subtype[]) RENAME TO a_subtype_multirange__replaced;

-- 7. set aside range type app.a_subtype
ALTER TYPE app.a_subtype_multirange RENAME TO a_subtype_multirange__replaced;

-- 8. set aside range type app.a_subtype
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.a_subtype RENAME TO a_subtype__replaced;

-- 9. create range type app.a_subtype
CREATE TYPE app.a_subtype AS RANGE (
    SUBTYPE = bigint
);

-- 10. create owner app.a_subtype(range type)
ALTER TYPE app.a_subtype OWNER TO postgres;

-- 11. set aside range type app.b_diff
ALTER FUNCTION app.b_diff(double precision, double precision) RENAME TO b_diff__replaced;

-- 12. set aside range type app.b_diff
ALTER FUNCTION app.b_diff(double precision, double precision, text) RENAME TO b_diff__replaced;

-- 13. set aside range type app.b_diff
ALTER FUNCTION app.b_diff_multirange() RENAME TO b_diff_multirange__replaced;

-- 14. set aside range type app.b_diff
ALTER FUNCTION app.b_diff_multirange(app.b_diff) RENAME TO b_diff_multirange__replaced;

-- 15. set aside range type app.b_diff
ALTER FUNCTION app.b_diff_multirange(app.b_diff[]) RENAME TO b_diff_multirange__replaced;

-- 16. set aside range type app.b_diff
ALTER TYPE app.b_diff_multirange RENAME TO b_diff_multirange__replaced;

-- 17. set aside range type app.b_diff
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.b_diff RENAME TO b_diff__replaced;

-- 18. create range type app.b_diff
CREATE TYPE app.b_diff AS RANGE (
    SUBTYPE = double precision,
    SUBTYPE_DIFF = pg_catalog.float8mi
);

-- 19. create owner app.b_diff(range type)
ALTER TYPE app.b_diff OWNER TO postgres;

-- 20. create comment app.b_diff(range type)
COMMENT ON TYPE app.b_diff IS 'Stays.';

-- 21. set aside range type app.c_multirange
ALTER FUNCTION app.c_multirange(text, text) RENAME TO c_multirange__replaced;

-- 22. set aside range type app.c_multirange
ALTER FUNCTION app.c_multirange(text, text, text) RENAME TO c_multirange__replaced;

-- 23. set aside range type app.c_multirange
ALTER FUNCTION app.c_multimultirange() RENAME TO c_multimultirange__replaced;

-- 24. set aside range type app.c_multirange
ALTER FUNCTION app.c_multimultirange(app.c_multirange) RENAME TO c_multimultirange__replaced;

-- 25. set aside range type app.c_multirange
ALTER FUNCTION app.c_multimultirange(app.c_multirange[]) RENAME TO c_multimultirange__replaced;

-- 26. set aside range type app.c_multirange
ALTER TYPE app.c_multimultirange RENAME TO c_multimultirange__replaced;

-- 27. set aside range type app.c_multirange
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.c_multirange RENAME TO c_multirange__replaced;

-- 28. create range type app.c_multirange
CREATE TYPE app.c_multirange AS RANGE (
    SUBTYPE = text,
    MULTIRANGE_TYPE_NAME = app.c_many
);

-- 29. create owner app.c_multirange(range type)
ALTER TYPE app.c_multirange OWNER TO postgres;

-- 30. create range type app.e_enum
CREATE TYPE app.e_enum AS RANGE (
    SUBTYPE = date
);

-- 31. discard enum app.e_enum
DROP TYPE app.e_enum__replaced;

-- 32. discard range type app.a_subtype
DROP TYPE app.a_subtype__replaced;

-- 33. discard range type app.b_diff
DROP TYPE app.b_diff__replaced;

-- 34. discard range type app.c_multirange
DROP TYPE app.c_multirange__replaced;
