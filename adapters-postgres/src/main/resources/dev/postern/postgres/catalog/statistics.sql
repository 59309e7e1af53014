-- Extended statistics by their names; those of a single expression have no kinds to choose from.
select s.oid::bigint, n.nspname, s.stxname, '' as arguments, 'statistics',
       array['table', quote_ident(tn.nspname) || '.' || quote_ident(t.relname),
             'columns', pg_catalog.pg_get_statisticsobjdef_columns(s.oid),
             'statement', pg_catalog.pg_get_statisticsobjdef(s.oid) || coalesce(format('; ALTER STATISTICS %I.%I SET STATISTICS ',
               n.nspname, s.stxname) || nullif(s.stxstattarget, -1), ''),
             'goes with', array_to_string(array(
               select distinct format('%I.%I.%I', tn.nspname, t.relname, a.attname)
               from pg_catalog.pg_depend d join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
               where d.classid = 'pg_catalog.pg_statistic_ext'::regclass and d.objid = s.oid
                 and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = s.stxrelid order by 1), ', ')]
         || case when k.kinds is null then '{}' else array['kinds', k.kinds] end
         || case when coalesce(s.stxstattarget, -1) = -1 then '{}' else array['target', s.stxstattarget::text] end
         || case when s.stxowner = current_user::regrole then '{}' else array['owner', s.stxowner::regrole::text] end,
       pg_catalog.obj_description(s.oid, 'pg_statistic_ext')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_statistic_ext s on s.stxnamespace = n.oid and s.stxname = wanted.name
join pg_catalog.pg_class t on t.oid = s.stxrelid
join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
left join lateral (
  select string_agg(case kind when 'd' then 'ndistinct' when 'f' then 'dependencies' else 'mcv' end, ', '
                    order by case kind when 'd' then 3 when 'f' then 1 else 2 end)
  from unnest(s.stxkind) as kind where kind <> 'e' having count(*) between 1 and 2) k (kinds) on true
order by 2, 3
