-- Schemas by their names, those that belong to somebody else than us.
select n.oid::bigint, null, n.nspname, '', 'schema',
       array['owner', quote_ident(pg_catalog.pg_get_userbyid(n.nspowner))], null
from pg_catalog.pg_namespace n
where n.nspname = any (?::text[]) and pg_catalog.pg_get_userbyid(n.nspowner) <> current_user
order by 3
