-- 1. drop membership b.a
REVOKE a FROM b;

-- 2. create membership a.b
--   loosens-access: a member has all rights of the role it joins
GRANT b TO a;
