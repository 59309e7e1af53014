-- Who of those that go stands on whom. That a sequence belongs to a column is said when both are there again.
select d.classid::regclass::text, d.objid::bigint, d.objsubid, d.refclassid::regclass::text, d.refobjid::bigint, d.refobjsubid
from pg_depend d
where d.objid = any (?::oid[]) and d.refobjid = any (?::oid[])
  and not (d.deptype = 'a' and d.classid = 'pg_class'::regclass
           and exists (select from pg_class s where s.oid = d.objid and s.relkind = 'S'))
