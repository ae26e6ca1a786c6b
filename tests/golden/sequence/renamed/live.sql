create schema app;
create sequence app.numbers increment 5;
create table app.t (id integer default nextval('app.numbers'), n bigserial);
comment on sequence app.numbers is 'Given out.';
select nextval('app.numbers');
