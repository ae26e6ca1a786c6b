create role a_group;
create role b_group;
create role c_group;
create role member;
create role former;
grant a_group, c_group to member;
grant b_group to member with admin option;
grant a_group to former;
