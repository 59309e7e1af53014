-- Extensions that the server could bring, by their names, with those that they require and that are not there.
select 0::bigint, null, a.name, '' as arguments, 'available extension',
       array['version', a.default_version]
         || case when v.schema is null then '{}' else array['schema', v.schema::text] end
         || array['requires', array_to_string(array(
              select r.name from unnest(v.requires) as r (name)
              where not exists (select from pg_catalog.pg_extension e where e.extname = r.name)), ', ')],
       null
from pg_catalog.pg_available_extensions a
left join pg_catalog.pg_available_extension_versions v on v.name = a.name and v.version = a.default_version
where a.name = any (?::text[])
order by 3
