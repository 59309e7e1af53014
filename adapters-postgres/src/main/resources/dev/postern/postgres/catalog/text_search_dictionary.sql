-- Text search dictionaries by their names; options as they are kept, one by one.
select d.oid::bigint, n.nspname, d.dictname, '' as arguments, 'text search dictionary',
       array['template', t.template]
         || coalesce((select array_agg(part.text order by o.place, part.place)
              from pg_catalog.regexp_matches(d.dictinitoption, '("(?:[^"]|"")+"|\w+) = (E?''(?:[^'']|'''')*''|[0-9.]+)', 'g') with ordinality o (pair, place)
              cross join lateral (values (1, 'option ' || trim(both '"' from o.pair[1])), (2, o.pair[2])) part (place, text)), '{}')
         || array['statement', concat(format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %s', n.nspname, d.dictname, t.template),
              ', ' || nullif(d.dictinitoption, ''), ')')]
         || case when d.dictowner = current_user::regrole then '{}' else array['owner', d.dictowner::regrole::text] end,
       pg_catalog.obj_description(d.oid, 'pg_ts_dict')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_ts_dict d on d.dictnamespace = n.oid and d.dictname = wanted.name
cross join lateral (
  select case when tn.nspname = 'pg_catalog' then quote_ident(s.tmplname) else format('%I.%I', tn.nspname, s.tmplname) end
  from pg_catalog.pg_ts_template s join pg_catalog.pg_namespace tn on tn.oid = s.tmplnamespace where s.oid = d.dicttemplate) t (template)
order by 2, 3
