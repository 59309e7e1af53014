-- All that goes when some objects are dropped, as PostgreSQL's own search for dependants finds it: what stands on them, and
-- what that is an inner part of. Each with the whole that it comes and goes with, and what it is.
with recursive gone (classid, objid, objsubid) as (
    select asked.classid::regclass::oid, asked.objid::oid, asked.objsubid::integer
    from unnest(?::text[], ?::text[], ?::text[]) as asked (classid, objid, objsubid)
  union
    select next.classid, next.objid, next.objsubid
    from gone g cross join lateral (
      select d.classid, d.objid, d.objsubid from pg_depend d
      where d.refclassid = g.classid and d.refobjid = g.objid and (g.objsubid = 0 or d.refobjsubid = g.objsubid)
      union all
      select d.refclassid, d.refobjid, d.refobjsubid from pg_depend d
      where d.classid = g.classid and d.objid = g.objid and d.objsubid = g.objsubid and d.deptype in ('i', 'e')
      union all
      select 'pg_class'::regclass, a.attrelid, a.attnum::integer
      from pg_inherits i join pg_attribute p on p.attrelid = i.inhparent and p.attnum = g.objsubid
      join pg_attribute a on a.attrelid = i.inhrelid and a.attname = p.attname and not a.attislocal and a.attinhcount = 1
      where g.classid = 'pg_class'::regclass and g.objsubid > 0 and i.inhparent = g.objid) next),
owner (classid, objid, objsubid, refclassid, refobjid, refobjsubid) as (
    (select distinct on (d.classid, d.objid, d.objsubid) d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid
    from gone g join pg_depend d on d.classid = g.classid and d.objid = g.objid and d.objsubid = g.objsubid and d.deptype in ('i', 'e')
    order by d.classid, d.objid, d.objsubid, d.deptype)
  union all
    select 'pg_constraint'::regclass, k.oid, 0,
           case when k.contypid <> 0 then 'pg_type'::regclass else 'pg_class'::regclass end,
           case when k.contypid <> 0 then k.contypid else k.conrelid end,
           case when k.contypid <> 0 then 0 else k.conkey[1] end
    from gone g join pg_constraint k on g.classid = 'pg_constraint'::regclass and k.oid = g.objid
    where k.contypid <> 0 or k.contype = 'n'
  union all
    select 'pg_attrdef'::regclass, d.oid, 0, 'pg_class'::regclass, d.adrelid, d.adnum::integer
    from gone g join pg_attrdef d on g.classid = 'pg_attrdef'::regclass and d.oid = g.objid
    join gone c on c.classid = 'pg_class'::regclass and c.objid = d.adrelid and c.objsubid = d.adnum
    where not exists (select from gone t where t.classid = c.classid and t.objid = c.objid and t.objsubid = 0)),
climbing (classid, objid, objsubid, wholeclass, wholeid, wholesub, steps) as (
    select g.classid, g.objid, g.objsubid, g.classid, g.objid, g.objsubid, 0 from gone g
  union all
    select c.classid, c.objid, c.objsubid, o.refclassid, o.refobjid, o.refobjsubid, c.steps + 1
    from climbing c join owner o on o.classid = c.wholeclass and o.objid = c.wholeid and o.objsubid = c.wholesub
    where c.steps < 9),
whole as (
  select distinct on (classid, objid, objsubid) * from climbing order by classid, objid, objsubid, steps desc)
select w.classid::regclass::text, w.objid::bigint, w.objsubid, w.wholeclass::regclass::text, w.wholeid::bigint,
       case when w.wholesub > 0 and exists (
              select from gone t where t.classid = w.wholeclass and t.objid = w.wholeid and t.objsubid = 0)
         then 0 else w.wholesub end,
       pg_describe_object(w.classid, w.objid, w.objsubid),
       case w.classid
         when 'pg_trigger'::regclass then (select t.tgisinternal or t.tgparentid <> 0 from pg_trigger t where t.oid = w.objid)
         when 'pg_constraint'::regclass then (
           select not k.conislocal or (k.contype = 'f' and k.conparentid <> 0)
           from pg_constraint k where k.oid = w.objid)
         when 'pg_attrdef'::regclass then (
           select a.attgenerated <> '' from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where d.oid = w.objid)
         when 'pg_class'::regclass then exists (
           select from pg_attribute a where a.attrelid = w.objid and a.attnum = w.objsubid and w.objsubid > 0 and not a.attislocal)
           or exists (select from pg_class t where t.oid = w.objid and t.relnamespace = 'pg_toast'::regnamespace)
         else false end
from whole w order by w.objid, w.objsubid
