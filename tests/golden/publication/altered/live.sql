create schema app;
create publication p; create publication q with (publish = 'insert'); create publication becomes_some for all tables;
create publication becomes_all;
