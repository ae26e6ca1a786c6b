create schema app; create table app.t (id integer, a integer);
create publication p for table app.t where (a > 0); create publication q for table app.t (a);
