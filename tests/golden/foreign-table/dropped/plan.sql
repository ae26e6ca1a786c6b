-- 1. drop foreign table app.orders
--   breaks-clients: statements that rely on the table fail
DROP FOREIGN TABLE app.orders;
