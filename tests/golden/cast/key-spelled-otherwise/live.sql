create schema app;
create type app."my as color" as enum ('red');
create cast (app."my as color" as character varying) with inout;
