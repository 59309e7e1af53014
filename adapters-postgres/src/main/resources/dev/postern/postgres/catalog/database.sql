-- Databases of the cluster by their names.
select d.oid::bigint, null, d.datname, '' as arguments, 'database', '{}'::text[],
       pg_catalog.shobj_description(d.oid, 'pg_database')
from pg_catalog.pg_database d where d.datname = any (?::text[])
order by 3
