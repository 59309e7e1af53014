-- Roles by their names, and the one that we are by CURRENT_USER; passwords are not looked at.
with wanted (names) as (select ?::text[]),
members (member, group_name, words) as (
  select m.member, g.rolname,
         'MEMBER' || case when bool_or(m.admin_option) then ', ADMIN TRUE' else '' end
           || case when bool_or(coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, who.rolinherit)) <> bool_or(who.rolinherit)
                then case when bool_or(who.rolinherit) then ', INHERIT FALSE' else ', INHERIT TRUE' end else '' end
           || case when bool_or(coalesce((to_jsonb(m) ->> 'set_option')::boolean, true)) then '' else ', SET FALSE' end
  from pg_catalog.pg_auth_members m
  join pg_catalog.pg_roles g on g.oid = m.roleid join pg_catalog.pg_roles who on who.oid = m.member
  where who.rolname = any ((select names from wanted)::text[])
    or 'CURRENT_USER' = any ((select names from wanted)::text[]) and who.rolname = current_user
  group by 1, 2)
select r.oid::bigint, null, r.rolname, '' as arguments, 'role',
       case when r.rolsuper then array['superuser', 'SUPERUSER'] else '{}' end
         || case when r.rolcreatedb then array['creation of databases', 'CREATEDB'] else '{}' end
         || case when r.rolcreaterole then array['creation of roles', 'CREATEROLE'] else '{}' end
         || case when r.rolinherit then '{}' else array['inheritance', 'NOINHERIT'] end
         || case when r.rolcanlogin then array['login', 'LOGIN'] else '{}' end
         || case when r.rolreplication then array['replication', 'REPLICATION'] else '{}' end
         || case when r.rolbypassrls then array['row security', 'BYPASSRLS'] else '{}' end
         || case when r.rolconnlimit >= 0 then array['connection limit', 'CONNECTION LIMIT ' || r.rolconnlimit] else '{}' end
         || case when r.rolvaliduntil is not null then array['validity', 'VALID UNTIL ' || quote_literal(r.rolvaliduntil)] else '{}' end
         || case when r.rolname = current_user then array['current user', 'yes'] else '{}' end
         || array(select unnest(array['member of ' || quote_ident(g.group_name), g.words]) from members g where g.member = r.oid)
         || array(select unnest(array['setting ' || split_part(s.setting, '=', 1)
                                        || case when d.oid is null then '' else ' in database ' || quote_ident(d.datname) end,
                                      substr(s.setting, strpos(s.setting, '=') + 1)])
                  from pg_catalog.pg_db_role_setting x
                  left join pg_catalog.pg_database d on d.oid = x.setdatabase
                  cross join unnest(x.setconfig) as s (setting) where x.setrole = r.oid)
         || array['statement', format('CREATE ROLE %I WITH %s', r.rolname, concat_ws(' ',
              case when r.rolsuper then 'SUPERUSER' else 'NOSUPERUSER' end, case when r.rolcreatedb then 'CREATEDB' end,
              case when r.rolcreaterole then 'CREATEROLE' end, case when not r.rolinherit then 'NOINHERIT' end,
              case when r.rolcanlogin then 'LOGIN' end, case when r.rolreplication then 'REPLICATION' end,
              case when r.rolbypassrls then 'BYPASSRLS' end, 'CONNECTION LIMIT ' || r.rolconnlimit,
              'VALID UNTIL ' || quote_literal(r.rolvaliduntil),
              (select 'ROLE ' || string_agg(quote_ident(w.rolname), ', ' order by w.rolname collate "C")
               from pg_catalog.pg_auth_members m join pg_catalog.pg_roles w on w.oid = m.member
               where m.roleid = r.oid and not m.admin_option having count(*) > 0),
              (select 'ADMIN ' || string_agg(quote_ident(w.rolname), ', ' order by w.rolname collate "C")
               from pg_catalog.pg_auth_members m join pg_catalog.pg_roles w on w.oid = m.member
               where m.roleid = r.oid and m.admin_option having count(*) > 0)))],
       pg_catalog.shobj_description(r.oid, 'pg_authid')
from wanted cross join pg_catalog.pg_roles r
where r.rolname = any (wanted.names) or 'CURRENT_USER' = any (wanted.names) and r.rolname = current_user
order by 3
