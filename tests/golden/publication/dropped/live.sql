create schema app; create table app.t (a integer); create publication p for table app.t; create publication q for all tables;
