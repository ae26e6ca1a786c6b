-- 1. alter operator app.===(integer, integer)
ALTER OPERATOR app.=== (integer, integer) SET (RESTRICT = neqsel, JOIN = NONE);
