-- Conversions by their names.
select c.oid::bigint, n.nspname, c.conname, '' as arguments, 'conversion',
       array['from', pg_catalog.pg_encoding_to_char(c.conforencoding)::text, 'to', pg_catalog.pg_encoding_to_char(c.contoencoding)::text,
             'function', c.conproc::regproc::text]
         || case when c.condefault then array['default', 'DEFAULT'] else '{}' end
         || array['statement', format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %s', case when c.condefault then 'DEFAULT ' else '' end,
              n.nspname, c.conname, pg_catalog.pg_encoding_to_char(c.conforencoding), pg_catalog.pg_encoding_to_char(c.contoencoding),
              c.conproc::regproc)]
         || case when pg_catalog.pg_get_userbyid(c.conowner) <> current_user
              then array['owner', quote_ident(pg_catalog.pg_get_userbyid(c.conowner))] else '{}' end,
       pg_catalog.obj_description(c.oid, 'pg_conversion')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_conversion c on c.connamespace = n.oid and c.conname = wanted.name
order by 2, 3
