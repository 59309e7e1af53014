-- What relations, their columns and their checks are beside what makes them tables: oid, schema, name, column, check or
-- empty, kind, properties.
with asked as (
  select c.*, n.nspname,
         case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
           when 'f' then 'foreign table' when 'c' then 'composite type' when 'i' then 'index' when 'I' then 'index'
           else 'table' end as kind
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.oid = any (?::oid[])),
of_relations as (
  select c.oid::bigint, c.nspname, c.relname, '' as arguments, c.kind,
         case when c.relkind in ('i', 'I', 'c') or c.relowner = current_user::regrole then '{}'
           else array['owner', c.relowner::regrole::text] end
         || coalesce((select array['owned by', format('%I.%I.%I', tn.nspname, t.relname, a.attname)]
              from pg_catalog.pg_depend d join pg_catalog.pg_class t on t.oid = d.refobjid
              join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
              join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
              where c.relkind = 'S' and d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid
                and d.refclassid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i')), '{}')
         || array(select unnest(array['extension ' || quote_ident(e.extname), quote_ident(e.extname)])
                  from pg_catalog.pg_depend d join pg_catalog.pg_extension e on e.oid = d.refobjid
                  where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.objsubid = 0 and d.deptype = 'x'
                    and d.refclassid = 'pg_catalog.pg_extension'::regclass)
         || case when c.relkind = 'S' then '{}' else coalesce((select array['tablespace', quote_ident(t.spcname)]
              from pg_catalog.pg_tablespace t where t.oid = c.reltablespace), '{}') end
         || coalesce((select array['clustered on', quote_ident(x.relname)]
              from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid
              where i.indrelid = c.oid and i.indisclustered), '{}')
         || case when c.relkind not in ('i', 'I') then '{}' else
              coalesce((select array['partition of', i.inhparent::regclass::text]
                    from pg_catalog.pg_inherits i where i.inhrelid = c.oid), '{}')
              || array(select unnest(array['statistics of ' || a.attnum, a.attstattarget::text])
                       from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attstattarget >= 0) end
         || case when c.relkind not in ('r', 'p', 'f') then '{}' else
              case when c.relpersistence = 'u' then array['persistence', 'UNLOGGED'] else '{}' end
              || coalesce((select array['access method', quote_ident(m.amname)] from pg_catalog.pg_am m
                           where m.oid = c.relam and m.amname <> 'heap'), '{}')
              || case when c.relrowsecurity then array['row security', 'ENABLE'] else '{}' end
              || case when c.relforcerowsecurity then array['forced row security', 'FORCE'] else '{}' end
              || case when c.relkind = 'f' then '{}' else case c.relreplident when 'f' then array['replica identity', 'FULL'] when 'n' then array['replica identity', 'NOTHING']
                   when 'i' then coalesce((select array['replica identity', 'USING INDEX ' || quote_ident(x.relname)]
                     from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid
                     where i.indrelid = c.oid and i.indisreplident), '{}') else '{}' end end
              || case when c.relkind = 'p' then array['partition key', pg_catalog.pg_get_partkeydef(c.oid)] else '{}' end
              || case when c.relispartition then
                   (select array['partition of', i.inhparent::regclass::text, 'partition bound', pg_catalog.pg_get_expr(c.relpartbound, c.oid),
                           'partition constraint', coalesce(pg_catalog.pg_get_partition_constraintdef(c.oid), 'true')]
                    from pg_catalog.pg_inherits i where i.inhrelid = c.oid)
                 else coalesce((select array['inherits', string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)]
                    from pg_catalog.pg_inherits i where i.inhrelid = c.oid having count(*) > 0), '{}') end
              || coalesce((select array['server', quote_ident(s.srvname)]
                     || array(select unnest(array['option ' || o.option_name, case when o.option_name ~* 'password|passwd|passphrase|secret|token|credential|api_?key|access_?key|private_?key'
                                then '***' else quote_literal(o.option_value) end])
                              from pg_catalog.pg_options_to_table(f.ftoptions) o)
                   from pg_catalog.pg_foreign_table f join pg_catalog.pg_foreign_server s on s.oid = f.ftserver
                   where f.ftrelid = c.oid), '{}')
              || case when c.reloftype <> 0 then array['of type', c.reloftype::regtype::text] else '{}' end
              || array(select unnest(array['parameter ' || split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)])
                       from unnest(c.reloptions) o)
              || array(select unnest(array['parameter toast.' || split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)])
                       from pg_catalog.pg_class t cross join unnest(t.reloptions) o where t.oid = c.reltoastrelid)
            end as properties
  from asked c),
of_columns as (
  select c.oid::bigint, c.nspname, c.relname, a.attname::text as arguments, 'column',
         case when coalesce(a.attstattarget, -1) < 0 then '{}' else array['statistics', a.attstattarget::text] end
         || case when a.attstorage = t.typstorage then '{}' else array['storage',
              case a.attstorage when 'p' then 'PLAIN' when 'e' then 'EXTERNAL' when 'm' then 'MAIN' else 'EXTENDED' end] end
         || case a.attcompression when 'p' then array['compression', 'pglz'] when 'l' then array['compression', 'lz4'] else '{}' end
         || case when a.attcollation = t.typcollation then '{}' else array['collation', a.attcollation::regcollation::text] end
         || case when a.attislocal then '{}' else array['inherited', 'ONLY'] end
         || array(select unnest(array['parameter ' || split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)])
                  from unnest(a.attoptions) o)
         || array(select unnest(array['option ' || o.option_name, quote_literal(o.option_value)])
                  from pg_catalog.pg_options_to_table(a.attfdwoptions) o) as properties
  from asked c join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_catalog.pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'p', 'f', 'm')),
of_constraints as (
  select c.oid::bigint, c.nspname, c.relname, k.conname::text as arguments, 'table constraint',
         array['inherited', 'ONLY'] as properties
  from asked c join pg_catalog.pg_constraint k on k.conrelid = c.oid and k.contype = 'c' and not k.conislocal)
select * from of_relations where properties <> '{}'
union all select * from of_columns where properties <> '{}'
union all select * from of_constraints
order by 2, 3, 4
