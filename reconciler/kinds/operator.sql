-- One row per operator. What others only name as theirs (a shell without a function) is none. Functions and
-- operators of PostgreSQL's own are named without their schema.
with functions as (
  select p.oid, case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end ||
                quote_ident(p.proname) as name
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
), operators as (
  select o.oid, case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end || o.oprname as name
  from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
)
select o.oid, 0,
       n.nspname as schema, o.oprname as symbol,
       '(' || case o.oprkind when 'l' then 'NONE' else format_type(o.oprleft, null) end || ', ' ||
              format_type(o.oprright, null) || ')' as operands,
       (select name from functions where oid = o.oprcode) as function,
       (select name from operators where oid = o.oprcom) as commutator,
       (select name from operators where oid = o.oprnegate) as negator,
       (select name from functions where oid = o.oprrest) as restrict,
       (select name from functions where oid = o.oprjoin) as join,
       o.oprcanhash as hashes, o.oprcanmerge as merges,
       true as completable -- since 17
       false as completable -- before 17
from pg_operator o
join pg_namespace n on n.oid = o.oprnamespace
where o.oprcode <> 0 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
