-- Who may do what with objects, as far as it differs from what PostgreSQL gives by itself: the address of each and its words.
-- Asked about are objects by their oids, schemas by their names, and all that is in some schemas.
with asked (classid, objid) as (
    select one.classid::regclass::oid, one.objid::oid from unnest(?::text[], ?::text[]) as one (classid, objid)
  union
    select 'pg_catalog.pg_namespace'::regclass, n.oid from pg_catalog.pg_namespace n where n.nspname = any (?::text[])),
whole (oid) as (select n.oid from pg_catalog.pg_namespace n where n.nspname = any (?::text[])),
-- Of thousands of objects a few are asked about: "offset 0" has the planner find them by their oids, whatever it expects.
sought (classid, objid) as (
    select classid, objid from asked
  union
    select 'pg_catalog.pg_class'::regclass::oid, c.oid from whole join pg_catalog.pg_class c on c.relnamespace = whole.oid
  union
    select 'pg_catalog.pg_proc'::regclass::oid, p.oid from whole join pg_catalog.pg_proc p on p.pronamespace = whole.oid
  union
    select 'pg_catalog.pg_type'::regclass::oid, t.oid from whole join pg_catalog.pg_type t on t.typnamespace = whole.oid),
held (classid, objid, objsubid, sort, owner, given) as (
    select s.classid, s.objid, found.* from sought s cross join lateral (
        select 0, case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner, c.relacl
        from pg_catalog.pg_class c where c.oid = s.objid and c.relacl is not null
      union all
        select a.attnum, 'c', c.relowner, a.attacl
        from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid and not a.attisdropped
        where c.oid = s.objid and a.attacl is not null
      offset 0) found
    where s.classid = 'pg_catalog.pg_class'::regclass
  union all
    select s.classid, s.objid, found.* from sought s cross join lateral (
        select 0, 'f'::"char", p.proowner, p.proacl
        from pg_catalog.pg_proc p where p.oid = s.objid and p.proacl is not null offset 0) found
    where s.classid = 'pg_catalog.pg_proc'::regclass
  union all
    select s.classid, s.objid, found.* from sought s cross join lateral (
        select 0, 'T'::"char", t.typowner, t.typacl
        from pg_catalog.pg_type t where t.oid = s.objid and t.typacl is not null offset 0) found
    where s.classid = 'pg_catalog.pg_type'::regclass
  union all
    select a.classid, a.objid, 0, 'n', n.nspowner, n.nspacl
    from asked a join pg_catalog.pg_namespace n on a.classid = 'pg_catalog.pg_namespace'::regclass and n.oid = a.objid
  union all
    select a.classid, a.objid, 0, 'l', l.lanowner, l.lanacl
    from asked a join pg_catalog.pg_language l on a.classid = 'pg_catalog.pg_language'::regclass and l.oid = a.objid
  union all
    select a.classid, a.objid, 0, 'd', d.datdba, d.datacl
    from asked a join pg_catalog.pg_database d on a.classid = 'pg_catalog.pg_database'::regclass and d.oid = a.objid
  union all
    select a.classid, a.objid, 0, 't', s.spcowner, s.spcacl
    from asked a join pg_catalog.pg_tablespace s on a.classid = 'pg_catalog.pg_tablespace'::regclass and s.oid = a.objid
  union all
    select a.classid, a.objid, 0, 'F', w.fdwowner, w.fdwacl
    from asked a join pg_catalog.pg_foreign_data_wrapper w
      on a.classid = 'pg_catalog.pg_foreign_data_wrapper'::regclass and w.oid = a.objid
  union all
    select a.classid, a.objid, 0, 'S', s.srvowner, s.srvacl
    from asked a join pg_catalog.pg_foreign_server s on a.classid = 'pg_catalog.pg_foreign_server'::regclass and s.oid = a.objid),
differing as (
  select h.classid, h.objid, h.objsubid, h.owner, each.*
  from held h cross join lateral (
    select coalesce(is_now.grantee, usual.grantee) as grantee, coalesce(is_now.privilege_type, usual.privilege_type) as privilege,
           is_now.grantor, is_now.is_grantable
    from pg_catalog.aclexplode(h.given) is_now (grantor, grantee, privilege_type, is_grantable)
    full join pg_catalog.aclexplode(pg_catalog.acldefault(h.sort, h.owner)) usual (grantor, grantee, privilege_type, is_grantable)
      on (is_now.grantor, is_now.grantee, is_now.privilege_type) = (usual.grantor, usual.grantee, usual.privilege_type)
    where is_now.is_grantable is distinct from usual.is_grantable) each
  where h.given is not null),
clauses as (
  select d.classid, d.objid, d.objsubid,
         case when d.grantor is null then format('REVOKE %s FROM %s', d.privilege, who.words)
           else format('GRANT %s TO %s%s%s', d.privilege, who.words,
                case when d.is_grantable then ' WITH GRANT OPTION' else '' end,
                case when d.grantor = d.owner then '' else ' GRANTED BY ' || quote_ident(pg_catalog.pg_get_userbyid(d.grantor)) end)
         end as clause
  from differing d cross join lateral (
    select case d.grantee when 0 then 'PUBLIC' when d.owner then 'OWNER' else quote_ident(pg_catalog.pg_get_userbyid(d.grantee)) end) who (words))
select address.type, address.object_names, address.object_args, string_agg(c.clause, '; ' order by c.clause collate "C")
from clauses c cross join lateral pg_catalog.pg_identify_object_as_address(c.classid, c.objid, c.objsubid) address
group by 1, 2, 3
order by 1, 2, 3
