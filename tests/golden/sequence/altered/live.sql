create schema app;
create sequence app.a;
create sequence app.b;
create sequence app.c as integer maxvalue 100;
