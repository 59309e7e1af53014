-- Collations by their names, for the encoding of the database or for any.
select c.oid::bigint, n.nspname, c.collname, '' as arguments, 'collation',
       case c.collprovider when 'i' then array['provider', 'icu'] when 'b' then array['provider', 'builtin'] else array['provider', 'libc'] end
         || case when c.collisdeterministic then '{}' else array['deterministic', 'false'] end
         || case when l.locale is null then '{}' else array['locale', l.locale] end
         || array['statement', format('CREATE COLLATION %I.%I (PROVIDER = %s, %s%s)', n.nspname, c.collname,
              case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end,
              case when c.collprovider in ('i', 'b') then format('LOCALE = %L', l.locale)
                   else format('LC_COLLATE = %L, LC_CTYPE = %L', c.collcollate, c.collctype) end,
              case when c.collisdeterministic then '' else ', DETERMINISTIC = false' end)]
         || case when c.collowner = current_user::regrole then '{}' else array['owner', c.collowner::regrole::text] end,
       pg_catalog.obj_description(c.oid, 'pg_collation')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_collation c on c.collnamespace = n.oid and c.collname = wanted.name
cross join lateral (select coalesce(c.collcollate, to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale')) l (locale)
where c.collencoding in (-1, (select d.encoding from pg_catalog.pg_database d where d.datname = current_database()))
order by 2, 3
