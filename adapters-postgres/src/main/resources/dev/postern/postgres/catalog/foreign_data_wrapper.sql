-- Foreign-data wrappers by their names; options that hold secrets are not told, and so there is no statement with them.
select w.oid::bigint, null, w.fdwname, '' as arguments, 'foreign data wrapper',
       case when w.fdwhandler = 0 then '{}' else array['handler', w.fdwhandler::regproc::text] end
         || case when w.fdwvalidator = 0 then '{}' else array['validator', w.fdwvalidator::regproc::text] end
         || array(select unnest(array['option ' || o.option_name, case when o.option_name ~* 'password|passwd|passphrase|secret|token|credential|api_?key|access_?key|private_?key' then '***' else quote_literal(o.option_value) end])
                  from pg_catalog.pg_options_to_table(w.fdwoptions) o)
         || case when exists (select from pg_catalog.pg_options_to_table(w.fdwoptions) o where o.option_name ~* 'password|passwd|passphrase|secret|token|credential|api_?key|access_?key|private_?key') then '{}' else array['statement',
              concat(format('CREATE FOREIGN DATA WRAPPER %I', w.fdwname),
                ' HANDLER ' || nullif(w.fdwhandler, 0)::regproc::text, ' VALIDATOR ' || nullif(w.fdwvalidator, 0)::regproc::text,
                ' OPTIONS (' || (select string_agg(format('%I %L', o.option_name, o.option_value), ', ') from pg_catalog.pg_options_to_table(w.fdwoptions) o) || ')')] end
         || case when w.fdwowner = current_user::regrole then '{}' else array['owner', w.fdwowner::regrole::text] end,
       pg_catalog.obj_description(w.oid, 'pg_foreign_data_wrapper')
from unnest(?::text[]) as wanted (name)
join pg_catalog.pg_foreign_data_wrapper w on w.fdwname = wanted.name
order by 3
