-- The policies of row security on tables; roles by their names, and none of them for everybody.
select p.oid::bigint, n.nspname, c.relname, p.polname, 'policy',
       case when p.polpermissive then '{}' else array['restrictive', 'RESTRICTIVE'] end
         || case when k.command is null then '{}' else array['command', k.command] end
         || case when r.roles is null then '{}' else array['roles', r.roles] end
         || case when e.visible is null then '{}' else array['using', e.visible] end
         || case when e.checked is null then '{}' else array['with check', e.checked] end
         || array['statement', concat(format('CREATE POLICY %I ON %I.%I', p.polname, n.nspname, c.relname),
              case when not p.polpermissive then ' AS RESTRICTIVE' end, ' FOR ' || k.command, ' TO ' || r.roles,
              ' USING (' || e.visible || ')', ' WITH CHECK (' || e.checked || ')')],
       pg_catalog.obj_description(p.oid, 'pg_policy')
from pg_catalog.pg_policy p
join pg_catalog.pg_class c on c.oid = p.polrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
cross join lateral (select case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' end) k (command)
cross join lateral (select string_agg(quote_ident(a.rolname), ', ' order by a.rolname collate "C")
                    from pg_catalog.pg_roles a where a.oid = any (p.polroles)) r (roles)
cross join lateral (select pg_catalog.pg_get_expr(p.polqual, p.polrelid), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)) e (visible, checked)
where p.polrelid = any (?::oid[])
order by 2, 3, 4
