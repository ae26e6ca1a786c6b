create schema app;
create procedure app.p(a integer) language plpgsql as $$ begin end $$;
