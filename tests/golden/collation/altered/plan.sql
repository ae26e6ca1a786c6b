-- 1. set aside collation app.a_locale
--   breaks-clients: rows come in another order, and other texts may count as equal
ALTER COLLATION app.a_locale RENAME TO a_locale__replaced;

-- 2. create collation app.a_locale
CREATE COLLATION app.a_locale (LOCALE = 'POSIX');

-- 3. create owner app.a_locale(collation)
ALTER COLLATION app.a_locale OWNER TO postgres;

-- 4. create comment app.a_locale(collation)
COMMENT ON COLLATION app.a_locale IS 'Stays.';

-- 5. set aside collation app.b_ctype
--   breaks-clients: rows come in another order, and other texts may count as equal
ALTER COLLATION app.b_ctype RENAME TO b_ctype__replaced;

-- 6. create collation app.b_ctype
CREATE COLLATION app.b_ctype (LOCALE = 'C');

-- 7. create owner app.b_ctype(collation)
ALTER COLLATION app.b_ctype OWNER TO postgres;

-- 8. discard collation app.a_locale
DROP COLLATION app.a_locale__replaced;

-- 9. discard collation app.b_ctype
DROP COLLATION app.b_ctype__replaced;
