create role publisher superuser;
