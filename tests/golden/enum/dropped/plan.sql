-- 1. drop enum app.status
DROP TYPE app.status;
