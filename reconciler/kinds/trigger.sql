-- One row per trigger that somebody created; those that enforce constraints and those that partitions inherit
-- are left out. Only pg_get_triggerdef prints WHEN, as `<head>WHEN (<when>) EXECUTE FUNCTION <call>`, so the
-- head and the call are put together as ruleutils.c does and cut off.
with arguments as (
  -- tgargs holds each argument followed by a zero byte. In escape form a zero byte is \000 and a backslash \\,
  -- which is written \134 first so that no \000 is found in the middle of one.
  select t.oid, string_agg('''' || replace(convert_from(decode(a.escaped, 'escape'), getdatabaseencoding()),
                                           '''', '''''') || '''', ', ' order by a.place) as list
  from pg_trigger t
  cross join lateral unnest(string_to_array(replace(encode(t.tgargs, 'escape'), '\\', '\134'), '\000'))
    with ordinality a(escaped, place)
  where not t.tgisinternal and a.place <= t.tgnargs
  group by t.oid
), parts as (
  select t.oid, t.tgrelid, n.nspname as schema, c.relname as table, t.tgname as name, c.relkind,
         case t.tgtype & 66 when 2 then 'before' when 64 then 'instead of' else 'after' end as timing,
         array_remove(array[case when t.tgtype & 4 > 0 then 'insert' end, case when t.tgtype & 8 > 0 then 'delete' end,
                            case when t.tgtype & 16 > 0 then 'update' end,
                            case when t.tgtype & 32 > 0 then 'truncate' end], null) as events,
         array(select a.attname from unnest(t.tgattr) with ordinality u(number, place)
               join pg_attribute a on a.attrelid = t.tgrelid and a.attnum = u.number
               order by u.place)::text[] as update_columns,
         case when t.tgtype & 1 > 0 then 'row' else 'statement' end as each,
         pg_get_triggerdef(t.oid) as definition, t.tgqual is not null as has_when,
         quote_ident(fn.nspname) || '.' || quote_ident(f.proname) || '(' || coalesce(a.list, '') || ')' as execute,
         case when fn.nspname = 'pg_catalog' then '' else quote_ident(fn.nspname) || '.' end ||
           quote_ident(f.proname) || '(' || coalesce(a.list, '') || ')' as call,
         t.tgoldtable as old_table, t.tgnewtable as new_table, t.tgconstraint <> 0 as constraint,
         case when t.tgconstrrelid <> 0 then quote_ident(rn.nspname) || '.' || quote_ident(r.relname) end as from_table,
         t.tgdeferrable as deferrable, t.tginitdeferred as initially_deferred,
         case t.tgenabled when 'D' then 'disabled' when 'A' then 'always' when 'R' then 'replica' else 'origin' end
           as enabled
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_proc f on f.oid = t.tgfoid
  join pg_namespace fn on fn.oid = f.pronamespace
  left join pg_class r on r.oid = t.tgconstrrelid
  left join pg_namespace rn on rn.oid = r.relnamespace
  left join arguments a on a.oid = t.oid
  where not t.tgisinternal and t.tgparentid = 0
    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
), heads as (
  select p.*, concat(
    'CREATE ', case when p.constraint then 'CONSTRAINT ' end, 'TRIGGER ', quote_ident(p.name), ' ', upper(p.timing), ' ',
    (select string_agg(upper(e.event) || case when e.event = 'update' and p.update_columns <> '{}' then ' OF ' ||
       (select string_agg(quote_ident(u.name), ', ' order by u.place)
        from unnest(p.update_columns) with ordinality u(name, place)) else '' end, ' OR ' order by e.place)
     from unnest(p.events) with ordinality e(event, place)),
    ' ON ', quote_ident(p.schema), '.', quote_ident(p.table), ' ', 'FROM ' || p.from_table || ' ',
    case when p.constraint then case when p."deferrable" then 'DEFERRABLE ' else 'NOT DEFERRABLE ' end ||
      'INITIALLY ' || case when p.initially_deferred then 'DEFERRED ' else 'IMMEDIATE ' end end,
    case when coalesce(p.old_table, p.new_table) is not null then 'REFERENCING ' end,
    'OLD TABLE AS ' || quote_ident(p.old_table) || ' ', 'NEW TABLE AS ' || quote_ident(p.new_table) || ' ',
    'FOR EACH ', upper(p.each), ' ') as head
  from parts p
)
select oid, 0, schema, "table", name,
       case relkind when 'v' then 'view' when 'f' then 'foreign table'
                    else 'table' end as on_kind,
       timing, events, update_columns, each,
       case when has_when then substr(definition, length(head) + length('WHEN (') + 1,
         length(definition) - length(head) - length('WHEN (') - length(') EXECUTE FUNCTION ') - length(call)) end as when,
       execute, old_table, new_table, "constraint", from_table, "deferrable", initially_deferred, enabled
from heads
