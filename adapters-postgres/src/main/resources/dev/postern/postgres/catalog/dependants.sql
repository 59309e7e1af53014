-- Whatever stands on some objects, however far off: who, on what, by their addresses. A view stands on what its rule reads.
-- What is a part of something that stands on the same object is no dependant of its own; of another that is asked about
-- it may be one: the expression of a generated column stands on a function, and is a part of the column.
with recursive reached (root, classid, objid, objsubid) as (
    select asked.root, asked.classid::regclass::oid, asked.objid::oid, asked.objsubid::integer
    from unnest(?::text[], ?::text[], ?::text[]) with ordinality as asked (classid, objid, objsubid, root)
  union
    select r.root, d.classid, d.objid, d.objsubid
    from reached r join pg_catalog.pg_depend d
      on d.refclassid = r.classid and d.refobjid = r.objid and (r.objsubid = 0 or d.refobjsubid in (0, r.objsubid))
    where d.deptype in ('n', 'a', 'i', 'P', 'S', 'e')),
edges as (
  select r.root,
         case when rule.oid is null then d.classid else 'pg_catalog.pg_class'::regclass::oid end as classid,
         case when rule.oid is null then d.objid else rule.ev_class end as objid,
         case when rule.oid is null then d.objsubid else 0 end as objsubid,
         d.refclassid, d.refobjid, d.refobjsubid
  from reached r join pg_catalog.pg_depend d
    on d.refclassid = r.classid and d.refobjid = r.objid and (r.objsubid = 0 or d.refobjsubid in (0, r.objsubid))
  left join pg_catalog.pg_rewrite rule
    on d.classid = 'pg_catalog.pg_rewrite'::regclass and rule.oid = d.objid and rule.rulename = '_RETURN'
  where d.deptype = 'n'),
standing as (
  select distinct e.classid, e.objid, e.objsubid, e.refclassid, e.refobjid, e.refobjsubid
  from edges e
  where (e.classid, e.objid) <> (e.refclassid, e.refobjid)
    and not exists (
      select
      from pg_catalog.pg_depend part
      join reached r on r.root = e.root and r.classid = part.refclassid and r.objid = part.refobjid
      where part.classid = e.classid and part.objid = e.objid and part.deptype in ('i', 'e')
        and e.classid <> 'pg_catalog.pg_class'::regclass))
select distinct dependant.type, dependant.object_names, dependant.object_args,
       referenced.type, referenced.object_names, referenced.object_args
from standing s
cross join lateral pg_catalog.pg_identify_object_as_address(s.classid, s.objid, s.objsubid) dependant
cross join lateral pg_catalog.pg_identify_object_as_address(s.refclassid, s.refobjid, s.refobjsubid) referenced
order by 2, 5
