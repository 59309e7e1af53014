-- Privileges that objects get when roles create them, by the names of the roles, and by CURRENT_USER for the one that we are.
with wanted (name) as (select unnest(?::text[])),
creators (name, oid) as (
  select w.name, r.oid from wanted w join pg_catalog.pg_roles r
    on r.rolname = case w.name when 'CURRENT_USER' then current_user else w.name end),
held as (
  select c.name, c.oid as owner,
         case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types'
           when 'n' then 'schemas' else 'large objects' end || coalesce(' in schema ' || quote_ident(n.nspname), '') as property,
         d.defaclacl as given,
         case when d.defaclnamespace = 0 then pg_catalog.acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end::"char", c.oid) end as usually
  from creators c join pg_catalog.pg_default_acl d on d.defaclrole = c.oid
  left join pg_catalog.pg_namespace n on n.oid = d.defaclnamespace),
clauses (name, property, clause) as (
  select h.name, h.property,
         case when each.grantor is null then format('REVOKE %s FROM %s', each.privilege, who.words)
           else format('GRANT %s TO %s%s', each.privilege, who.words, case when each.is_grantable then ' WITH GRANT OPTION' else '' end) end
  from held h
  cross join lateral (
    select coalesce(is_now.grantee, usual.grantee) as grantee, coalesce(is_now.privilege_type, usual.privilege_type) as privilege,
           is_now.grantor, is_now.is_grantable
    from pg_catalog.aclexplode(h.given) is_now (grantor, grantee, privilege_type, is_grantable)
    full join pg_catalog.aclexplode(h.usually) usual (grantor, grantee, privilege_type, is_grantable)
      on (is_now.grantor, is_now.grantee, is_now.privilege_type) = (usual.grantor, usual.grantee, usual.privilege_type)
    where is_now.is_grantable is distinct from usual.is_grantable) each
  cross join lateral (
    select case each.grantee when 0 then 'PUBLIC' when h.owner then 'OWNER' else quote_ident(pg_catalog.pg_get_userbyid(each.grantee)) end) who (words)),
properties (name, property, privileges) as (
  select c.name, c.property, string_agg(c.clause, '; ' order by c.clause collate "C") from clauses c group by 1, 2)
select 0::bigint, null, p.name, '', 'default privileges of', array_agg(pair.word order by p.property, pair.place), null
from properties p cross join lateral (values (1, p.property), (2, p.privileges)) pair (place, word)
group by p.name
order by 3
