-- Databases by their names, with what is set for their sessions.
select d.oid::bigint, null, d.datname, '', 'database',
       array(select unnest(array['setting ' || split_part(s.setting, '=', 1), substr(s.setting, strpos(s.setting, '=') + 1)])
             from pg_catalog.pg_db_role_setting r cross join unnest(r.setconfig) as s (setting)
             where r.setdatabase = d.oid and r.setrole = 0)
         || case when pg_catalog.pg_get_userbyid(d.datdba) <> current_user
              then array['owner', quote_ident(pg_catalog.pg_get_userbyid(d.datdba))] else '{}' end,
       pg_catalog.shobj_description(d.oid, 'pg_database')
from pg_catalog.pg_database d where d.datname = any (?::text[])
order by 3
