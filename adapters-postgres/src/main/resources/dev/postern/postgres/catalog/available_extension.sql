-- Extensions that the server could bring, by their names, with those that they require and that are not there, and these themselves.
with recursive offered as materialized (
  select a.name::text, a.default_version, a.comment, v.schema::text, coalesce(v.requires::text[], '{}') as requires
  from pg_catalog.pg_available_extensions a
  left join pg_catalog.pg_available_extension_versions v on v.name = a.name and v.version = a.default_version),
wanted (name) as (
  select unnest(?::text[]) collate "C"
  union
  select r.name from wanted w join offered o on o.name = w.name cross join unnest(o.requires) as r (name))
select 0::bigint, null, o.name, '' as arguments, 'available extension',
       array['version', o.default_version]
         || case when o.schema is null then '{}' else array['schema', o.schema] end
         || case when o.comment is null then '{}' else array['comment', o.comment] end
         || array['requires', array_to_string(array(
              select r.name from unnest(o.requires) as r (name)
              where not exists (select from pg_catalog.pg_extension e where e.extname = r.name)), ', ')],
       null
from wanted w join offered o on o.name = w.name
order by 3
