create schema app;
create table app.users (id integer constraint users_pkey primary key, token uuid not null constraint users_token_key unique);
create table app.orders (
    user_id integer constraint orders_user_id_fkey references app.users,
    user_token uuid
);
