-- Text search templates by their names.
select t.oid::bigint, n.nspname, t.tmplname, '' as arguments, 'text search template',
       array['lexize', t.tmpllexize::text] || case when t.tmplinit = 0 then '{}' else array['init', t.tmplinit::text] end
         || array['statement', format('CREATE TEXT SEARCH TEMPLATE %I.%I (LEXIZE = %s%s)', n.nspname, t.tmplname, t.tmpllexize,
              case when t.tmplinit = 0 then '' else ', INIT = ' || t.tmplinit end)],
       pg_catalog.obj_description(t.oid, 'pg_ts_template')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_ts_template t on t.tmplnamespace = n.oid and t.tmplname = wanted.name
order by 2, 3
