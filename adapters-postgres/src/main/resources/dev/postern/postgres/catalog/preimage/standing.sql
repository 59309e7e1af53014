-- Who owns them, who may do what with them, and the comments on them.
with parameters (gone) as (select ?::oid[]),
owned (class, oid, words, kind, owner, acl, namespace) as (
    select 'pg_class'::regclass, c.oid, case c.relkind when 'v' then 'VIEW ' when 'm' then 'MATERIALIZED VIEW ' when 'S' then 'SEQUENCE ' else 'TABLE ' end || c.oid::regclass,
           case c.relkind when 'S' then 's' else 'r' end, c.relowner, c.relacl, c.relnamespace
    from parameters p join pg_class c on c.oid = any (p.gone) and c.relkind in ('r', 'p', 'v', 'm', 'S')
  union all
    select 'pg_type'::regclass, t.oid, case t.typtype when 'd' then 'DOMAIN ' else 'TYPE ' end || t.oid::regtype, 'T', t.typowner, t.typacl, t.typnamespace
    from parameters p join pg_type t on t.oid = any (p.gone) left join pg_class c on c.oid = t.typrelid
    where t.typtype in ('e', 'd', 'r') or (t.typtype = 'c' and c.relkind = 'c')
  union all
    select 'pg_proc'::regclass, f.oid, case f.prokind when 'p' then 'PROCEDURE ' else 'FUNCTION ' end || f.oid::regprocedure, 'f', f.proowner, f.proacl, f.pronamespace
    from parameters p join pg_proc f on f.oid = any (p.gone)
  union all
    select 'pg_namespace'::regclass, n.oid, format('SCHEMA %I', n.nspname), 'n', n.nspowner, n.nspacl, 0
    from parameters p join pg_namespace n on n.oid = any (p.gone)
  union all
    select 'pg_statistic_ext'::regclass, s.oid, format('STATISTICS %I.%I', s.stxnamespace::regnamespace, s.stxname), '', s.stxowner, null, s.stxnamespace
    from parameters p join pg_statistic_ext s on s.oid = any (p.gone)),
identity (oid) as (select d.objid from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
                   where d.classid = 'pg_class'::regclass and d.deptype = 'i'),
granting as (
  select o.*, case when o.words like 'VIEW %' or o.words like 'MATERIALIZED VIEW %' then 'TABLE ' || o.oid::regclass
                when o.words like 'DOMAIN %' then 'TYPE ' || o.oid::regtype else o.words end as thing,
         acldefault(o.kind::"char", o.owner) as usual
  from owned o where o.kind <> ''),
columns as (
  select a.attrelid, a.attnum, a.attname, a.attacl from parameters p join pg_attribute a on a.attrelid = any (p.gone) and a.attnum > 0 and a.attacl is not null)
select o.class::text, o.oid::bigint, 0, 10 as place, format('ALTER %s OWNER TO %s', o.words, o.owner::regrole) as statement
from owned o where o.owner <> current_user::regrole and not exists (select from identity i where i.oid = o.oid)
union all
select g.class::text, g.oid::bigint, 0, 11, format('REVOKE ALL ON %s FROM %s', g.thing, r.grantee)
from granting g cross join lateral (
  select case x.grantee when 0 then 'PUBLIC' else x.grantee::regrole::text end
  from aclexplode(g.usual) x
  where g.acl is not null and array(select y from aclexplode(g.usual) y where y.grantee = x.grantee order by 1)
                 is distinct from array(select y from aclexplode(g.acl) y where y.grantee = x.grantee order by 1)
  union
  select case x.grantee when 0 then 'PUBLIC' else x.grantee::regrole::text end
  from pg_default_acl d cross join aclexplode(d.defaclacl) x
  where d.defaclrole = current_user::regrole and d.defaclobjtype = g.kind::"char" and d.defaclnamespace in (0, g.namespace) and x.grantee <> g.owner) r (grantee)
union all
select g.class::text, g.oid::bigint, 0, 12, format('GRANT %s ON %s TO %s%s', string_agg(x.privilege_type, ', ' order by x.privilege_type), g.thing,
       case x.grantee when 0 then 'PUBLIC' else x.grantee::regrole::text end, case when x.is_grantable then ' WITH GRANT OPTION' else '' end)
from granting g cross join aclexplode(g.acl) x
where array(select y from aclexplode(g.usual) y where y.grantee = x.grantee order by 1)
      is distinct from array(select y from aclexplode(g.acl) y where y.grantee = x.grantee order by 1)
group by g.class, g.oid, g.thing, x.grantee, x.is_grantable
union all
select 'pg_class', c.attrelid::bigint, c.attnum::integer, 12, format('GRANT %s ON TABLE %s TO %s%s',
       string_agg(format('%s (%I)', x.privilege_type, c.attname), ', ' order by x.privilege_type), c.attrelid::regclass,
       case x.grantee when 0 then 'PUBLIC' else x.grantee::regrole::text end, case when x.is_grantable then ' WITH GRANT OPTION' else '' end)
from columns c cross join aclexplode(c.attacl) x
group by c.attrelid, c.attnum, c.attname, x.grantee, x.is_grantable
union all
select d.classoid::regclass::text, d.objoid::bigint, d.objsubid, 15, format('COMMENT ON %s IS %L',
       case when i.type like '%column' then 'COLUMN ' || i.identity
            when i.type = 'domain constraint' then 'CONSTRAINT ' || replace(i.identity, ' on ', ' ON DOMAIN ')
            when i.type = 'table constraint' then 'CONSTRAINT ' || i.identity
            when i.type = 'composite type' then 'TYPE ' || i.identity
            when i.type = 'statistics object' then 'STATISTICS ' || i.identity
            else upper(i.type) || ' ' || i.identity end, d.description)
from parameters p join pg_description d on d.objoid = any (p.gone)
cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) i
where i.identity is not null
order by 2, 3, 4, 5
