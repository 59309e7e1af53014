-- What objects stand on, by the addresses of both; what the system brings is always there.
select d.objid::bigint, address.type, address.object_names, address.object_args
from pg_catalog.pg_depend d
cross join lateral pg_catalog.pg_identify_object_as_address(d.refclassid, d.refobjid, d.refobjsubid) address
where d.classid = ?::regclass and d.objid = any (?::oid[]) and d.deptype = 'n' and d.refobjid >= 16384
order by 1, 3
