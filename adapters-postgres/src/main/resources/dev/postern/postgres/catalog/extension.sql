-- Extensions by their names.
select e.oid::bigint, null, e.extname, '' as arguments, 'extension',
       array['version', e.extversion, 'schema', n.nspname::text,
             'statement', format('CREATE EXTENSION %I WITH SCHEMA %I VERSION %L', e.extname, n.nspname, e.extversion)],
       pg_catalog.obj_description(e.oid, 'pg_extension')
from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace
where e.extname = any (?::text[])
order by 3
