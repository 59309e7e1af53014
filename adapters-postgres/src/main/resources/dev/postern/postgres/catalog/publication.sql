-- Publications by their names; what they publish are objects of their own.
select p.oid::bigint, null, p.pubname, '' as arguments, 'publication',
       case when p.puballtables then array['tables', 'ALL TABLES'] else '{}' end
         || case when o.publish = 'insert, update, delete, truncate' then '{}' else array['publish', o.publish] end
         || case when p.pubviaroot then array['publish_via_partition_root', 'true'] else '{}' end
         || case when o.generated is null then '{}' else array['publish_generated_columns', o.generated] end
         || array['statement', concat(format('CREATE PUBLICATION %I', p.pubname),
              case when p.puballtables then ' FOR ALL TABLES' else ' FOR ' || nullif(concat_ws(', ', t.tables, s.schemas), '') end,
              format(' WITH (publish = %L, publish_via_partition_root = %s', o.publish, case when p.pubviaroot then 'true' else 'false' end),
              ', publish_generated_columns = ' || o.generated, ')')]
         || case when p.pubowner = current_user::regrole then '{}' else array['owner', p.pubowner::regrole::text] end,
       pg_catalog.obj_description(p.oid, 'pg_publication')
from unnest(?::text[]) as wanted (name)
join pg_catalog.pg_publication p on p.pubname = wanted.name
cross join lateral (
  select concat_ws(', ', case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
                   case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end),
         case to_jsonb(p) ->> 'pubgencols' when 's' then 'stored' end) o (publish, generated)
cross join (select null::pg_node_tree as prqual, null::int2vector as prattrs) older
cross join lateral (
  select string_agg(concat(format('TABLE ONLY %I.%I', n.nspname, c.relname), m.columns, m.condition), ', ' order by n.nspname, c.relname)
  from (select oid, prpubid, prrelid from pg_catalog.pg_publication_rel) r
  join pg_catalog.pg_class c on c.oid = r.prrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  cross join lateral (
    select ' WHERE (' || pg_catalog.pg_get_expr(prqual, own.prrelid) || ')',
           ' (' || (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                    from pg_catalog.pg_attribute a where a.attrelid = own.prrelid and a.attnum = any (prattrs)) || ')'
    from pg_catalog.pg_publication_rel own where own.oid = r.oid) m (condition, columns)
  where r.prpubid = p.oid) t (tables)
cross join lateral (
  select string_agg(format('TABLES IN SCHEMA %I', n.nspname), ', ' order by n.nspname)
  from pg_catalog.pg_depend m
  join pg_catalog.pg_depend d on d.classid = m.classid and d.objid = m.objid and d.refclassid = 'pg_catalog.pg_namespace'::regclass
  join pg_catalog.pg_namespace n on n.oid = d.refobjid
  where m.refclassid = 'pg_catalog.pg_publication'::regclass and m.refobjid = p.oid
    and m.classid = pg_catalog.to_regclass('pg_catalog.pg_publication_namespace')) s (schemas)
order by 3
