-- 1. drop membership former.a_group
REVOKE a_group FROM former;

-- 2. create role fresh
CREATE ROLE fresh;

-- 3. drop membership member.c_group
REVOKE c_group FROM member;

-- 4. create membership fresh.a_group
--   loosens-access: a member has all rights of the role it joins
GRANT a_group TO fresh;

-- 5. create membership fresh.b_group
--   loosens-access: a member has all rights of the role it joins
GRANT b_group TO fresh;

-- 6. alter membership member.a_group
--   loosens-access: a member has all rights of the role it joins
GRANT a_group TO member WITH ADMIN OPTION;

-- 7. alter membership member.b_group
REVOKE ADMIN OPTION FOR b_group FROM member;
