-- Access methods by their names.
select m.oid::bigint, null, m.amname, '' as arguments, 'access method',
       array['type', case m.amtype when 't' then 'TABLE' else 'INDEX' end, 'handler', m.amhandler::regproc::text,
             'statement', format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', m.amname, case m.amtype when 't' then 'TABLE' else 'INDEX' end,
               m.amhandler::regproc)],
       pg_catalog.obj_description(m.oid, 'pg_am')
from pg_catalog.pg_am m where m.amname = any (?::text[])
order by 3
