create role subscriber superuser;
