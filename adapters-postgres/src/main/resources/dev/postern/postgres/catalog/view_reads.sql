-- What views and materialized views read, by its addresses; what the system brings is always there.
select n.nspname, c.relname, address.type, address.object_names, address.object_args
from pg_catalog.pg_rewrite r
join pg_catalog.pg_class c on c.oid = r.ev_class
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = r.oid
  and d.deptype = 'n' and d.refobjid >= 16384 and d.refobjid <> r.ev_class
cross join lateral pg_catalog.pg_identify_object_as_address(d.refclassid, d.refobjid, d.refobjsubid) address
where r.ev_class = any (?::oid[]) and r.rulename = '_RETURN'
order by 1, 2, 4
