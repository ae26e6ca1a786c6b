create schema platform;
create type platform.database_engine as enum ('postgresql', 'mysql', 'mongodb', 'redis');
create table platform.projects (id uuid not null constraint projects_pkey primary key, slug text);
