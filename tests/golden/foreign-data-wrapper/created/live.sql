create role files_owner superuser; create role reader; create schema app;
