-- The triggers on relations; those of constraints and the copies on partitions come with something else.
select t.oid::bigint, n.nspname, c.relname, t.tgname, 'trigger',
       array['definition',
             replace(replace(pg_catalog.pg_get_triggerdef(t.oid), 'TRIGGER ' || quote_ident(t.tgname) || ' ', 'TRIGGER '),
                     ' ON ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' ', ' ON '),
             'statement', pg_catalog.pg_get_triggerdef(t.oid)
               || case t.tgenabled when 'O' then '' else '; ALTER ' || case c.relkind when 'f' then 'FOREIGN ' else '' end
                    || 'TABLE ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                    || case t.tgenabled when 'D' then ' DISABLE' when 'A' then ' ENABLE ALWAYS' else ' ENABLE REPLICA' end
                    || ' TRIGGER ' || quote_ident(t.tgname) end]
         || case t.tgenabled when 'D' then array['firing', 'DISABLE'] when 'A' then array['firing', 'ENABLE ALWAYS']
              when 'R' then array['firing', 'ENABLE REPLICA'] else '{}' end
         || array(select unnest(array['extension ' || quote_ident(e.extname), quote_ident(e.extname)])
                  from pg_catalog.pg_depend d join pg_catalog.pg_extension e on e.oid = d.refobjid
                  where d.classid = 'pg_catalog.pg_trigger'::regclass and d.objid = t.oid and d.deptype = 'x'
                    and d.refclassid = 'pg_catalog.pg_extension'::regclass),
       pg_catalog.obj_description(t.oid, 'pg_trigger')
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where t.tgrelid = any (?::oid[]) and not t.tgisinternal and t.tgparentid = 0
order by 2, 3, 4
