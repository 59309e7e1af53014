-- Text search parsers by their names.
select p.oid::bigint, n.nspname, p.prsname, '' as arguments, 'text search parser',
       array['start', p.prsstart::text, 'gettoken', p.prstoken::text, 'end', p.prsend::text, 'lextypes', p.prslextype::text]
         || case when p.prsheadline = 0 then '{}' else array['headline', p.prsheadline::text] end
         || array['statement', format('CREATE TEXT SEARCH PARSER %I.%I (START = %s, GETTOKEN = %s, END = %s, LEXTYPES = %s%s)', n.nspname, p.prsname,
              p.prsstart, p.prstoken, p.prsend, p.prslextype, case when p.prsheadline = 0 then '' else ', HEADLINE = ' || p.prsheadline end)],
       pg_catalog.obj_description(p.oid, 'pg_ts_parser')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_ts_parser p on p.prsnamespace = n.oid and p.prsname = wanted.name
order by 2, 3
