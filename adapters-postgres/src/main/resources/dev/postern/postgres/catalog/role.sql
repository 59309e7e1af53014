-- Roles by their names.
select r.oid::bigint, null, r.rolname, '' as arguments, 'role', '{}'::text[], pg_catalog.shobj_description(r.oid, 'pg_authid')
from pg_catalog.pg_roles r where r.rolname = any (?::text[])
order by 3
