create schema app;
create sequence app.a;
create unlogged sequence app.b;
