-- Text search configurations by their names, with the dictionaries that each type of token has.
select c.oid::bigint, n.nspname, c.cfgname, '' as arguments, 'text search configuration',
       array['parser', p.parser] || m.mappings
         || array['statement', concat(format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %s)', n.nspname, c.cfgname, p.parser), m.statements)]
         || case when c.cfgowner = current_user::regrole then '{}' else array['owner', c.cfgowner::regrole::text] end,
       pg_catalog.obj_description(c.oid, 'pg_ts_config')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_ts_config c on c.cfgnamespace = n.oid and c.cfgname = wanted.name
cross join lateral (
  select case when pn.nspname = 'pg_catalog' then quote_ident(s.prsname) else format('%I.%I', pn.nspname, s.prsname) end
  from pg_catalog.pg_ts_parser s join pg_catalog.pg_namespace pn on pn.oid = s.prsnamespace where s.oid = c.cfgparser) p (parser)
cross join lateral (
  select coalesce(array_agg(pair.text order by t.alias, pair.place) filter (where pair.text is not null), '{}'),
         string_agg(format('; ALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %s WITH %s', n.nspname, c.cfgname, t.alias, t.dictionaries), ''
                    order by t.alias) filter (where pair.place = 1)
  from (select quote_ident(k.alias) as alias, string_agg(g.mapdict::regdictionary::text, ', ' order by g.mapseqno) as dictionaries
        from pg_catalog.pg_ts_config_map g join pg_catalog.ts_token_type(c.cfgparser) k on k.tokid = g.maptokentype
        where g.mapcfg = c.oid group by k.alias) t
  cross join lateral (values (1, 'mapping ' || t.alias), (2, t.dictionaries)) pair (place, text)) m (mappings, statements)
order by 2, 3
