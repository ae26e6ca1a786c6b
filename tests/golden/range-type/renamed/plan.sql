-- 1. rename range type app.dates
ALTER FUNCTION app.own(date, date) RENAME TO dates;

-- 2. rename range type app.dates
ALTER FUNCTION app.own(date, date, text) RENAME TO dates;

-- 3. rename range type app.dates
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE app.own RENAME TO dates;

-- 4. rename range type app.measurerange
ALTER FUNCTION app.floatrange(double precision, double precision) RENAME TO measurerange;

-- 5. rename range type app.measurerange
ALTER FUNCTION app.floatrange(double precision, double precision, text) RENAME TO measurerange;

-- 6. rename range type app.measurerange
ALTER FUNCTION app.floatmultirange() RENAME TO measuremultirange;

-- 7. rename range type app.measurerange
ALTER FUNCTION app.floatmultirange(app.floatrange) RENAME TO measuremultirange;

-- 8. rename range type app.measurerange
ALTER FUNCTION app.floatmultirange(app.floatrange[]) RENAME TO measuremultirange;

-- 9. rename range type app.measurerange
ALTER TYPE app.floatmultirange RENAME TO measuremultirange;

-- 10. rename range type app.measurerange
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE app.floatrange RENAME TO measurerange;

-- 11. rename range type other.period
ALTER FUNCTION app.span(interval, interval) RENAME TO period;

-- 12. rename range type other.period
ALTER FUNCTION app.period(interval, interval) SET SCHEMA other;

-- 13. rename range type other.period
ALTER FUNCTION app.span(interval, interval, text) RENAME TO period;

-- 14. rename range type other.period
ALTER FUNCTION app.period(interval, interval, text) SET SCHEMA other;

-- 15. rename range type other.period
ALTER FUNCTION app.span_multirange() RENAME TO period_multirange;

-- 16. rename range type other.period
ALTER FUNCTION app.period_multirange() SET SCHEMA other;

-- 17. rename range type other.period
ALTER FUNCTION app.span_multirange(app.span) RENAME TO period_multirange;

-- 18. rename range type other.period
ALTER FUNCTION app.period_multirange(app.span) SET SCHEMA other;

-- 19. rename range type other.period
ALTER FUNCTION app.span_multirange(app.span[]) RENAME TO period_multirange;

-- 20. rename range type other.period
ALTER FUNCTION app.period_multirange(app.span[]) SET SCHEMA other;

-- 21. rename range type other.period
ALTER TYPE app.span_multirange RENAME TO period_multirange;

-- 22. rename range type other.period
ALTER TYPE app.period_multirange SET SCHEMA other;

-- 23. rename range type other.period
ALTER TYPE app.span RENAME TO period;

-- 24. rename range type other.period
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE app.period SET SCHEMA other;
