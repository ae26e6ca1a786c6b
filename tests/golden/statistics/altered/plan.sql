-- 1. replace statistics app.a_keys
DROP STATISTICS app.a_keys;

-- 2. replace statistics app.b_kinds
DROP STATISTICS app.b_kinds;

-- 3. replace statistics app.f_replaced
DROP STATISTICS app.f_replaced;

-- 4. replace statistics meta.g_same
DROP STATISTICS meta.g_same;

-- 5. alter statistics app.c_target
ALTER STATISTICS app.c_target SET STATISTICS 0;

-- 6. alter statistics app.d_target
ALTER STATISTICS app.d_target SET STATISTICS -1;

-- 7. replace statistics app.a_keys
CREATE STATISTICS app.a_keys
    ON a, b, c
    FROM app.t;

-- 8. replace statistics app.b_kinds
CREATE STATISTICS app.b_kinds (dependencies)
    ON a, b
    FROM app.t;

-- 9. replace statistics app.f_replaced
CREATE STATISTICS app.f_replaced
    ON a, c
    FROM app.t;

-- 10. replace statistics app.f_replaced
ALTER STATISTICS app.f_replaced SET STATISTICS 10;

-- 11. replace statistics meta.g_same
CREATE STATISTICS meta.g_same (mcv)
    ON a, lower(c), (a + b)
    FROM app.t;

-- 12. replace owner app.a_keys(statistics)
ALTER STATISTICS app.a_keys OWNER TO postgres;

-- 13. replace owner app.b_kinds(statistics)
ALTER STATISTICS app.b_kinds OWNER TO postgres;

-- 14. replace owner app.f_replaced(statistics)
ALTER STATISTICS app.f_replaced OWNER TO postgres;

-- 15. replace owner meta.g_same(statistics)
ALTER STATISTICS meta.g_same OWNER TO postgres;

-- 16. replace statistics app.e_table
DROP STATISTICS app.e_table;

-- 17. replace statistics app.e_table
CREATE STATISTICS app.e_table
    ON a, b
    FROM app.u;

-- 18. replace owner app.e_table(statistics)
ALTER STATISTICS app.e_table OWNER TO postgres;

-- 19. replace comment app.e_table(statistics)
COMMENT ON STATISTICS app.e_table IS 'Stays.';
