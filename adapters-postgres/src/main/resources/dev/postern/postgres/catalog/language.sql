-- Languages by their names.
select l.oid::bigint, null, l.lanname, '', 'language',
       case when l.lanpltrusted then array['trust', 'TRUSTED'] else '{}' end
         || case when l.lanplcallfoid = 0 then '{}' else array['handler', l.lanplcallfoid::regproc::text] end
         || case when l.laninline = 0 then '{}' else array['inline', l.laninline::regproc::text] end
         || case when l.lanvalidator = 0 then '{}' else array['validator', l.lanvalidator::regproc::text] end
         || case when l.lanplcallfoid = 0 then '{}' else array['statement', format('CREATE %sLANGUAGE %I HANDLER %s%s%s',
              case when l.lanpltrusted then 'TRUSTED ' else '' end, l.lanname, l.lanplcallfoid::regproc,
              case when l.laninline = 0 then '' else ' INLINE ' || l.laninline::regproc end,
              case when l.lanvalidator = 0 then '' else ' VALIDATOR ' || l.lanvalidator::regproc end)] end
         || case when pg_catalog.pg_get_userbyid(l.lanowner) <> current_user
              then array['owner', quote_ident(pg_catalog.pg_get_userbyid(l.lanowner))] else '{}' end,
       pg_catalog.obj_description(l.oid, 'pg_language')
from pg_catalog.pg_language l
where l.lanname = any (?::text[])
order by 3
