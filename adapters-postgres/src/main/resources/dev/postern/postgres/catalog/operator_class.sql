-- Operator classes by their names.
select c.oid::bigint, n.nspname, c.opcname, 'USING ' || quote_ident(m.amname) as arguments, 'operator class',
       array['type', pg_catalog.format_type(c.opcintype, null)]
         || case when c.opcdefault then array['default', 'DEFAULT'] else '{}' end
         || case when c.opckeytype <> 0 then array['storage', pg_catalog.format_type(c.opckeytype, null)] else '{}' end
         || case when c.opcowner = current_user::regrole then '{}' else array['owner', c.opcowner::regrole::text] end,
       pg_catalog.obj_description(c.oid, 'pg_opclass')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_opclass c on c.opcnamespace = n.oid and c.opcname = wanted.name
join pg_catalog.pg_am m on m.oid = c.opcmethod
order by 2, 3, 4
