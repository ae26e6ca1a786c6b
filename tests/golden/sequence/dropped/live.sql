create schema app;
create sequence app.numbers;
