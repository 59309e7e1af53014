-- Roles by their names; passwords are not looked at.
select r.oid::bigint, null, r.rolname, '' as arguments, 'role',
       array['attributes', concat_ws(' ', case when r.rolsuper then 'SUPERUSER' end, case when r.rolcreatedb then 'CREATEDB' end,
               case when r.rolcreaterole then 'CREATEROLE' end, case when not r.rolinherit then 'NOINHERIT' end,
               case when r.rolcanlogin then 'LOGIN' end, case when r.rolreplication then 'REPLICATION' end,
               case when r.rolbypassrls then 'BYPASSRLS' end,
               case when r.rolconnlimit >= 0 then 'CONNECTION LIMIT ' || r.rolconnlimit end,
               'VALID UNTIL ' || quote_literal(r.rolvaliduntil))]
         || case when r.rolname = current_user then array['current user', 'yes'] else '{}' end
         || coalesce((select array['member of', string_agg(quote_ident(g.rolname), ', ' order by g.rolname collate "C")]
                      from pg_catalog.pg_auth_members m join pg_catalog.pg_roles g on g.oid = m.roleid
                      where m.member = r.oid having count(*) > 0), '{}'),
       pg_catalog.shobj_description(r.oid, 'pg_authid')
from pg_catalog.pg_roles r where r.rolname = any (?::text[])
order by 3
