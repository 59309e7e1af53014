-- The relations to which statements about the rows of those named come, and the routines of the triggers that fire then.
with recursive reached (oid) as (
    select c.oid from unnest(?::text[], ?::text[]) as asked (schema, name)
    join pg_catalog.pg_namespace n on n.nspname = asked.schema
    join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = asked.name
    where c.relkind in ('r', 'p', 'v', 'm', 'f')
  union
    select next.oid from reached cross join lateral (
        select k.conrelid from pg_catalog.pg_constraint k
        where k.contype = 'f' and k.confrelid = reached.oid and (k.confdeltype in ('c', 'n', 'd') or k.confupdtype in ('c', 'n', 'd'))
      union all
        select i.inhrelid from pg_catalog.pg_inherits i where i.inhparent = reached.oid
      union all
        select d.refobjid from pg_catalog.pg_rewrite r
        join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = r.oid
          and d.refclassid = 'pg_catalog.pg_class'::regclass
        where r.ev_class = reached.oid
      union all
        select named.oid from pg_catalog.pg_trigger t
        join pg_catalog.pg_proc p on p.oid = t.tgfoid
        cross join lateral regexp_split_to_table(lower(p.prosrc), '[^[:alnum:]_$]+') as word (text)
        join pg_catalog.pg_class named on lower(named.relname::text) = word.text
        where t.tgrelid = reached.oid and not t.tgisinternal
          and named.relkind in ('r', 'p', 'v', 'm', 'f') and named.oid >= 16384) next (oid)),
looked_at (oid) as (
    select oid from reached
  union
    select case when k.conrelid = reached.oid then k.confrelid else k.conrelid end
    from reached join pg_catalog.pg_constraint k on k.contype = 'f' and reached.oid in (k.conrelid, k.confrelid))
select false, n.nspname, c.relname
from looked_at join pg_catalog.pg_class c on c.oid = looked_at.oid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
union
select true, n.nspname, p.proname
from reached join pg_catalog.pg_trigger t on t.tgrelid = reached.oid and not t.tgisinternal
join pg_catalog.pg_proc p on p.oid = t.tgfoid
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where p.oid >= 16384
order by 1, 2, 3
