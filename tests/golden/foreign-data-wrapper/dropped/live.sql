create schema app;
create foreign data wrapper plain;
create foreign data wrapper told options (api 'secret');
