-- What roles own, are granted something on, or have in other databases: role, how, the address of the object, its words behind ALTER.
-- What goes along with another object changes hands with it and cannot be altered by itself.
select r.rolname, case d.deptype when 'o' then 'owns ' else 'is granted something on ' end,
       address.type, address.object_names, address.object_args,
       case when what.type ~ ' type$' then 'TYPE' when what.type = 'foreign-data wrapper' then 'FOREIGN DATA WRAPPER'
         when what.type = 'statistics object' then 'STATISTICS' else upper(what.type) end || ' ' || what.identity
from pg_catalog.pg_roles r
join pg_catalog.pg_shdepend d on d.refclassid = 'pg_catalog.pg_authid'::regclass and d.refobjid = r.oid
cross join lateral pg_catalog.pg_identify_object_as_address(d.classid, d.objid, d.objsubid) address
cross join lateral pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) what
where r.rolname = any (?::text[]) and d.deptype in ('o', 'a', 'r')
  and d.dbid in (0, (select oid from pg_catalog.pg_database where datname = current_database()))
  and d.classid <> 'pg_catalog.pg_auth_members'::regclass
  and not exists (
    select from pg_catalog.pg_depend whole
    where whole.classid = d.classid and whole.objid = d.objid and d.deptype = 'o' and whole.deptype in ('a', 'i')
      and whole.refclassid = 'pg_catalog.pg_class'::regclass and whole.refobjsubid > 0)
union all
select distinct r.rolname, 'has something in database ', 'database', array[b.datname::text], '{}'::text[], b.datname
from pg_catalog.pg_roles r
join pg_catalog.pg_shdepend d on d.refclassid = 'pg_catalog.pg_authid'::regclass and d.refobjid = r.oid
join pg_catalog.pg_database b on b.oid = d.dbid
where r.rolname = any (?::text[]) and b.datname <> current_database()
order by 1, 2, 6
