-- The relations to which statements about the rows of those named come, and the routines of the triggers that fire then.
-- Which foreign keys refer to a table is found by what they depend on, for nothing else of them is indexed on that side.
-- How far a statement reaches the planner cannot know: "offset 0" keeps it from reading whole catalogs for a few rows.
with recursive reached (oid) as (
    select c.oid from unnest(?::text[], ?::text[]) as asked (schema, name)
    join pg_catalog.pg_namespace n on n.nspname = asked.schema
    join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = asked.name
    where c.relkind in ('r', 'p', 'v', 'm', 'f')
  union
    select next.oid from reached cross join lateral (
        select k.conrelid from pg_catalog.pg_depend d
        join pg_catalog.pg_constraint k on k.oid = d.objid
        where d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = reached.oid
          and d.classid = 'pg_catalog.pg_constraint'::regclass
          and k.contype = 'f' and k.confrelid = reached.oid and (k.confdeltype in ('c', 'n', 'd') or k.confupdtype in ('c', 'n', 'd'))
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
        cross join lateral regexp_split_to_table(p.prosrc, '[^[:alnum:]_$]+') as word (text)
        join pg_catalog.pg_class named on named.relname in (word.text::name, lower(word.text)::name)
        where t.tgrelid = reached.oid and not t.tgisinternal
          and named.relkind in ('r', 'p', 'v', 'm', 'f') and named.oid >= 16384) next (oid)),
looked_at (oid) as (
    select oid from reached
  union
    select other.oid from reached cross join lateral (
        select k.confrelid from pg_catalog.pg_constraint k where k.contype = 'f' and k.conrelid = reached.oid
      union all
        select k.conrelid from pg_catalog.pg_depend d
        join pg_catalog.pg_constraint k on k.oid = d.objid
        where d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = reached.oid
          and d.classid = 'pg_catalog.pg_constraint'::regclass and k.contype = 'f' and k.confrelid = reached.oid
      offset 0) other (oid))
select false, named.schema, named.relation
from looked_at cross join lateral (
    select n.nspname, c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.oid = looked_at.oid offset 0) named (schema, relation)
union
select true, fired.schema, fired.routine
from reached cross join lateral (
    select n.nspname, p.proname from pg_catalog.pg_trigger t
    join pg_catalog.pg_proc p on p.oid = t.tgfoid
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where t.tgrelid = reached.oid and not t.tgisinternal and p.oid >= 16384 offset 0) fired (schema, routine)
order by 1, 2, 3
