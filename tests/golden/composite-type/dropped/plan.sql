-- 1. drop composite type app.address
DROP TYPE app.address;
