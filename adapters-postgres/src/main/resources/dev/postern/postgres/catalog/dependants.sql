-- Whatever stands on some objects, however far off: who, on what, by their addresses. A view stands on what its rule reads.
with recursive reached (classid, objid, objsubid) as (
    select asked.classid::regclass::oid, asked.objid::oid, asked.objsubid::integer
    from unnest(?::text[], ?::text[], ?::text[]) as asked (classid, objid, objsubid)
  union
    select d.classid, d.objid, d.objsubid
    from reached r join pg_catalog.pg_depend d
      on d.refclassid = r.classid and d.refobjid = r.objid and (r.objsubid = 0 or d.refobjsubid in (0, r.objsubid))
    where d.deptype in ('n', 'a', 'i', 'P', 'S', 'e')),
edges as (
  select case when rule.oid is null then d.classid else 'pg_catalog.pg_class'::regclass::oid end as classid,
         case when rule.oid is null then d.objid else rule.ev_class end as objid,
         case when rule.oid is null then d.objsubid else 0 end as objsubid,
         d.refclassid, d.refobjid, d.refobjsubid
  from reached r join pg_catalog.pg_depend d
    on d.refclassid = r.classid and d.refobjid = r.objid and (r.objsubid = 0 or d.refobjsubid in (0, r.objsubid))
  left join pg_catalog.pg_rewrite rule
    on d.classid = 'pg_catalog.pg_rewrite'::regclass and rule.oid = d.objid and rule.rulename = '_RETURN'
  where d.deptype = 'n')
select distinct dependant.type, dependant.object_names, dependant.object_args,
       referenced.type, referenced.object_names, referenced.object_args
from edges e
cross join lateral pg_catalog.pg_identify_object_as_address(e.classid, e.objid, e.objsubid) dependant
cross join lateral pg_catalog.pg_identify_object_as_address(e.refclassid, e.refobjid, e.refobjsubid) referenced
where (e.classid, e.objid) <> (e.refclassid, e.refobjid)
  and not exists (
    select from pg_catalog.pg_depend part join reached r on r.classid = part.refclassid and r.objid = part.refobjid
    where part.classid = e.classid and part.objid = e.objid and part.deptype in ('i', 'e')
      and e.classid <> 'pg_catalog.pg_class'::regclass)
order by 2, 5
