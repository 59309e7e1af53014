-- Access methods by their names, with the types of which they have a default operator class.
select m.oid::bigint, null, m.amname, '' as arguments, 'access method',
       array['type', case m.amtype when 't' then 'TABLE' else 'INDEX' end, 'handler', m.amhandler::regproc::text,
             'statement', format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', m.amname, case m.amtype when 't' then 'TABLE' else 'INDEX' end,
               m.amhandler::regproc)]
         || coalesce((select array['types', string_agg(pg_catalog.format_type(c.opcintype, null), ', ' order by c.opcintype::regtype::text)]
                      from pg_catalog.pg_opclass c where c.opcmethod = m.oid and c.opcdefault having count(*) > 0), '{}'),
       pg_catalog.obj_description(m.oid, 'pg_am')
from pg_catalog.pg_am m where m.amname = any (?::text[])
order by 3
