-- Tablespaces by their names.
select t.oid::bigint, null, t.spcname, '', 'tablespace',
       case when pg_catalog.pg_get_userbyid(t.spcowner) <> current_user
         then array['owner', quote_ident(pg_catalog.pg_get_userbyid(t.spcowner))] else '{}'::text[] end,
       pg_catalog.shobj_description(t.oid, 'pg_tablespace')
from pg_catalog.pg_tablespace t where t.spcname = any (?::text[])
order by 3
