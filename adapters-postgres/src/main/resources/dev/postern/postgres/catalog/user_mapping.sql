-- User mappings by the names of the users; options that hold secrets are not told, and so there is no statement with them.
select m.umid::bigint, null, wanted.name, 'SERVER ' || quote_ident(m.srvname) as arguments, 'user mapping',
       array(select unnest(array['option ' || o.option_name, case when o.option_name ~* 'password|passwd|passphrase|secret|token|credential|api_?key|access_?key|private_?key' then '***' else quote_literal(o.option_value) end])
                  from pg_catalog.pg_options_to_table(m.umoptions) o)
         || case when exists (select from pg_catalog.pg_options_to_table(m.umoptions) o where o.option_name ~* 'password|passwd|passphrase|secret|token|credential|api_?key|access_?key|private_?key') then '{}' else array['statement',
              concat('CREATE USER MAPPING FOR ', case when m.umuser = 0 then 'PUBLIC' else quote_ident(m.usename) end,
                format(' SERVER %I', m.srvname), ' OPTIONS (' || (select string_agg(format('%I %L', o.option_name, o.option_value), ', ') from pg_catalog.pg_options_to_table(m.umoptions) o) || ')')] end,
       null
from unnest(?::text[]) as wanted (name)
join pg_catalog.pg_user_mappings m on m.usename = wanted.name or (wanted.name = 'current_user' and m.usename = current_user)
order by 3, 4
