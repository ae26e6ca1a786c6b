-- 1. create role fresh
CREATE ROLE fresh NOINHERIT;

-- 2. create role fresh
--   loosens-access: a member has all rights of the role it joins
GRANT c_group TO fresh;

-- 3. create role fresh
--   loosens-access: a member has all rights of the role it joins
GRANT a_group TO fresh WITH ADMIN OPTION, INHERIT TRUE;

-- 4. create role fresh
--   loosens-access: a member has all rights of the role it joins
GRANT b_group TO fresh WITH SET FALSE;

-- 5. alter role member
REVOKE c_group FROM member;

-- 6. alter role member
REVOKE c_group FROM member GRANTED BY helper;

-- 7. alter role member
REVOKE ADMIN OPTION FOR a_group FROM member;

-- 8. alter role member
REVOKE INHERIT OPTION FOR a_group FROM member;

-- 9. alter role member
REVOKE SET OPTION FOR a_group FROM member;

-- 10. alter role helper
REVOKE a_group, c_group FROM helper;

-- 11. alter role plain
--   loosens-access: a member has all rights of the role it joins
GRANT a_group TO plain WITH ADMIN FALSE, INHERIT TRUE, SET TRUE;

-- 12. alter role plain
--   loosens-access: a member has all rights of the role it joins
GRANT b_group TO plain;
