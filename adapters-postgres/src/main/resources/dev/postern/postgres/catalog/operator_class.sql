-- Operator classes by their names, with the operators and functions that were made members with them.
select c.oid::bigint, n.nspname, c.opcname, 'USING ' || quote_ident(m.amname) as arguments, 'operator class',
       array['type', pg_catalog.format_type(c.opcintype, null), 'family', quote_ident(fn.nspname) || '.' || quote_ident(f.opfname)]
         || case when c.opcdefault then array['default', 'DEFAULT'] else '{}' end
         || case when c.opckeytype <> 0 then array['storage', pg_catalog.format_type(c.opckeytype, null)] else '{}' end
         || array(select unnest(array['operator ' || o.amopstrategy, quote_ident(p_n.nspname) || '.' || p.oprname]) from pg_catalog.pg_amop o
                  join pg_catalog.pg_operator p on p.oid = o.amopopr join pg_catalog.pg_namespace p_n on p_n.oid = p.oprnamespace
                  where o.amopfamily = c.opcfamily and o.amoplefttype = c.opcintype and o.amoprighttype = c.opcintype)
         || array(select unnest(array['function ' || o.amprocnum, o.amproc::oid::regprocedure::text]) from pg_catalog.pg_amproc o
                  where o.amprocfamily = c.opcfamily and o.amproclefttype = c.opcintype and o.amprocrighttype = c.opcintype)
         || case when not exists (
              select from pg_catalog.pg_amop o where o.amopfamily = c.opcfamily and (o.amopsortfamily <> 0
                or o.amoplefttype <> c.opcintype or o.amoprighttype <> c.opcintype)
              union all select from pg_catalog.pg_amproc o where o.amprocfamily = c.opcfamily
                and (o.amproclefttype <> c.opcintype or o.amprocrighttype <> c.opcintype))
            then array['statement', format('CREATE OPERATOR CLASS %I.%I %sFOR TYPE %s USING %I FAMILY %I.%I AS %s', n.nspname, c.opcname,
              case when c.opcdefault then 'DEFAULT ' else '' end, pg_catalog.format_type(c.opcintype, null), m.amname, fn.nspname, f.opfname,
              concat_ws(', ',
                case when c.opckeytype <> 0 then 'STORAGE ' || pg_catalog.format_type(c.opckeytype, null) end,
                (select string_agg(format('OPERATOR %s %s', o.amopstrategy, o.amopopr::regoperator), ', ' order by o.amopstrategy)
                 from pg_catalog.pg_amop o where o.amopfamily = c.opcfamily),
                (select string_agg(format('FUNCTION %s %s', o.amprocnum, o.amproc::oid::regprocedure), ', ' order by o.amprocnum)
                 from pg_catalog.pg_amproc o where o.amprocfamily = c.opcfamily)))] else '{}' end
         || case when c.opcowner = current_user::regrole then '{}' else array['owner', c.opcowner::regrole::text] end,
       pg_catalog.obj_description(c.oid, 'pg_opclass')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_opclass c on c.opcnamespace = n.oid and c.opcname = wanted.name
join pg_catalog.pg_am m on m.oid = c.opcmethod
join pg_catalog.pg_opfamily f on f.oid = c.opcfamily
join pg_catalog.pg_namespace fn on fn.oid = f.opfnamespace
order by 2, 3, 4
