-- Foreign servers by their names; options that hold secrets are not told, and so there is no statement with them.
select s.oid::bigint, null, s.srvname, '' as arguments, 'server',
       array['wrapper', quote_ident(w.fdwname)]
         || case when s.srvtype is null then '{}' else array['type', quote_literal(s.srvtype)] end
         || case when s.srvversion is null then '{}' else array['version', quote_literal(s.srvversion)] end
         || array(select unnest(array['option ' || o.option_name, case when o.option_name ~* 'password|passwd|passphrase|secret|token|credential|api_?key|access_?key|private_?key' then '***' else quote_literal(o.option_value) end])
                  from pg_catalog.pg_options_to_table(s.srvoptions) o)
         || case when exists (select from pg_catalog.pg_options_to_table(s.srvoptions) o where o.option_name ~* 'password|passwd|passphrase|secret|token|credential|api_?key|access_?key|private_?key') then '{}' else array['statement',
              concat(format('CREATE SERVER %I', s.srvname), ' TYPE ' || quote_literal(s.srvtype), ' VERSION ' || quote_literal(s.srvversion),
                format(' FOREIGN DATA WRAPPER %I', w.fdwname), ' OPTIONS (' || (select string_agg(format('%I %L', o.option_name, o.option_value), ', ') from pg_catalog.pg_options_to_table(s.srvoptions) o) || ')')] end
         || case when s.srvowner = current_user::regrole then '{}' else array['owner', s.srvowner::regrole::text] end,
       pg_catalog.obj_description(s.oid, 'pg_foreign_server')
from unnest(?::text[]) as wanted (name)
join pg_catalog.pg_foreign_server s on s.srvname = wanted.name
join pg_catalog.pg_foreign_data_wrapper w on w.oid = s.srvfdw
order by 3
