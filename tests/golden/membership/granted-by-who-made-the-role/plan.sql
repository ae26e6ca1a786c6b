-- 1. drop membership member.b_group
REVOKE b_group FROM member GRANTED BY administrator;
