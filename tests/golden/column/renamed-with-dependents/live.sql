create schema app;
create table app.t (
    id integer primary key,
    amount numeric(10, 2) not null default 0 check (amount >= 0),
    twice numeric generated always as (amount * 2) stored,
    constraint t_amount_key unique (id, amount)
);
comment on column app.t.amount is 'In cents.';
create index t_amount_idx on app.t (amount desc) where amount > 100;
create table app.lines (t integer, amount numeric, constraint lines_fkey foreign key (t, amount) references app.t (id, amount));
create view app.sums as select sum(amount) as total from app.t;
create policy few on app.t using (amount < 1000);
create function app.f() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger changed after update of amount on app.t for each row when (old.amount <> new.amount) execute function app.f();
create function app.total() returns numeric language sql begin atomic select sum(amount) from app.t; end;
