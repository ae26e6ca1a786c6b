create schema platform;
create type platform.database_engine as enum ('postgresql', 'mysql', 'mongodb', 'redis');
create table platform.projects (id uuid not null constraint projects_pkey primary key, slug text);

create table platform.databases (
  id uuid default gen_random_uuid() not null constraint databases_pkey primary key,
  project_id uuid not null, name text not null, engine platform.database_engine not null,
  host text, port integer, database_name text, connection_string_encrypted bytea, secret_key_id text,
  secret_fingerprint text, secret_source text, is_placeholder boolean default false not null
);
