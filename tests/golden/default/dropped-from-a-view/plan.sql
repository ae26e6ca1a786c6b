-- 1. drop default app.v.id
ALTER VIEW app.v ALTER COLUMN id DROP DEFAULT;
