-- Event triggers by their names.
select t.oid::bigint, null, t.evtname, '', 'event trigger',
       array['event', t.evtevent::text, 'function', quote_ident(fn.nspname) || '.' || quote_ident(p.proname)]
         || case when t.evttags is not null
              then array['tags', (select string_agg(quote_literal(tag), ', ' order by tag) from unnest(t.evttags) as tags (tag))]
              else '{}' end
         || case t.evtenabled when 'D' then array['firing', 'DISABLE'] when 'A' then array['firing', 'ENABLE ALWAYS']
              when 'R' then array['firing', 'ENABLE REPLICA'] else '{}' end
         || case when pg_catalog.pg_get_userbyid(t.evtowner) <> current_user
              then array['owner', quote_ident(pg_catalog.pg_get_userbyid(t.evtowner))] else '{}' end
         || array['statement', format('CREATE EVENT TRIGGER %I ON %s%s EXECUTE FUNCTION %I.%I()', t.evtname, t.evtevent,
              case when t.evttags is not null then ' WHEN TAG IN ('
                || (select string_agg(quote_literal(tag), ', ' order by tag) from unnest(t.evttags) as tags (tag)) || ')'
                else '' end, fn.nspname, p.proname)],
       pg_catalog.obj_description(t.oid, 'pg_event_trigger')
from unnest(?::text[]) as wanted (name)
join pg_catalog.pg_event_trigger t on t.evtname = wanted.name
join pg_catalog.pg_proc p on p.oid = t.evtfoid
join pg_catalog.pg_namespace fn on fn.oid = p.pronamespace
order by 3
