-- 1. create role fresh
CREATE ROLE fresh NOINHERIT;

-- 2. drop membership helper.a_group
REVOKE a_group FROM helper;

-- 3. drop membership member.c_group
REVOKE c_group FROM member;

-- 4. drop membership member.c_group
REVOKE c_group FROM member GRANTED BY helper;

-- 5. drop membership helper.c_group
REVOKE c_group FROM helper;

-- 6. create membership fresh.a_group
--   loosens-access: a member has all rights of the role it joins
GRANT a_group TO fresh WITH ADMIN OPTION, INHERIT TRUE;

-- 7. create membership fresh.b_group
--   loosens-access: a member has all rights of the role it joins
GRANT b_group TO fresh WITH SET FALSE;

-- 8. create membership fresh.c_group
--   loosens-access: a member has all rights of the role it joins
GRANT c_group TO fresh;

-- 9. alter membership member.a_group
REVOKE ADMIN OPTION FOR a_group FROM member;

-- 10. alter membership member.a_group
REVOKE INHERIT OPTION FOR a_group FROM member;

-- 11. alter membership member.a_group
REVOKE SET OPTION FOR a_group FROM member;

-- 12. alter membership plain.a_group
--   loosens-access: a member has all rights of the role it joins
GRANT a_group TO plain WITH INHERIT TRUE;

-- 13. create membership plain.b_group
--   loosens-access: a member has all rights of the role it joins
GRANT b_group TO plain;
