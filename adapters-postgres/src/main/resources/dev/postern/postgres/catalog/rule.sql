-- The rewrite rules on relations; the one that makes a view a view is part of it.
select r.oid::bigint, n.nspname, c.relname, r.rulename, 'rule',
       array['definition',
             rtrim(replace(substr(pg_catalog.pg_get_ruledef(r.oid), length('CREATE RULE ' || quote_ident(r.rulename) || ' AS') + 1),
                           e.event || ' TO ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname), e.event), ';'),
             'statement', pg_catalog.pg_get_ruledef(r.oid)]
         || case r.ev_enabled when 'D' then array['firing', 'DISABLE'] when 'A' then array['firing', 'ENABLE ALWAYS']
              when 'R' then array['firing', 'ENABLE REPLICA'] else '{}' end,
       pg_catalog.obj_description(r.oid, 'pg_rewrite')
from pg_catalog.pg_rewrite r
join pg_catalog.pg_class c on c.oid = r.ev_class
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
cross join lateral (select case r.ev_type when '1' then 'ON SELECT' when '2' then 'ON UPDATE' when '3' then 'ON INSERT' else 'ON DELETE' end) e (event)
where r.ev_class = any (?::oid[]) and r.rulename <> '_RETURN'
order by 2, 3, 4
