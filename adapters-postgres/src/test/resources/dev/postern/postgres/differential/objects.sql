-- Every object that is not the system's, and the statement that takes it away with all that stands on it.
with object (classid, objid, objsubid) as (
  select 'pg_class'::regclass, oid, 0 from pg_class where oid >= 16384 and relkind in ('r', 'p', 'v', 'm', 'S', 'f', 'i', 'I')
  union all select 'pg_class'::regclass, a.attrelid, a.attnum from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.oid >= 16384 and c.relkind in ('r', 'p', 'f', 'c') and a.attnum > 0 and not a.attisdropped
  union all select 'pg_constraint'::regclass, oid, 0 from pg_constraint where oid >= 16384
  union all select 'pg_attrdef'::regclass, d.oid, 0 from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where d.oid >= 16384 and a.attgenerated = ''
  union all select 'pg_proc'::regclass, oid, 0 from pg_proc where oid >= 16384
  union all select 'pg_type'::regclass, t.oid, 0 from pg_type t left join pg_class c on c.oid = t.typrelid
    where t.oid >= 16384 and (t.typtype in ('d', 'e', 'r') or c.relkind = 'c' or t.typtype = 'b' and t.typelem = 0)
  union all select 'pg_trigger'::regclass, oid, 0 from pg_trigger where oid >= 16384 and not tgisinternal
  union all select 'pg_rewrite'::regclass, oid, 0 from pg_rewrite where oid >= 16384 and rulename <> '_RETURN'
  union all select 'pg_policy'::regclass, oid, 0 from pg_policy where oid >= 16384
  union all select 'pg_namespace'::regclass, oid, 0 from pg_namespace
    where oid >= 16384 and nspname <> 'public' and nspname not like 'pg\_%'
  union all select 'pg_extension'::regclass, oid, 0 from pg_extension where oid >= 16384
  union all select 'pg_publication'::regclass, oid, 0 from pg_publication where oid >= 16384
  union all select 'pg_publication_rel'::regclass, oid, 0 from pg_publication_rel where oid >= 16384
  union all select 'pg_statistic_ext'::regclass, oid, 0 from pg_statistic_ext where oid >= 16384
  union all select 'pg_ts_config'::regclass, oid, 0 from pg_ts_config where oid >= 16384
  union all select 'pg_ts_dict'::regclass, oid, 0 from pg_ts_dict where oid >= 16384
  union all select 'pg_ts_parser'::regclass, oid, 0 from pg_ts_parser where oid >= 16384
  union all select 'pg_ts_template'::regclass, oid, 0 from pg_ts_template where oid >= 16384
  union all select 'pg_foreign_data_wrapper'::regclass, oid, 0 from pg_foreign_data_wrapper where oid >= 16384
  union all select 'pg_foreign_server'::regclass, oid, 0 from pg_foreign_server where oid >= 16384
  union all select 'pg_user_mapping'::regclass, oid, 0 from pg_user_mapping where oid >= 16384
  union all select 'pg_collation'::regclass, oid, 0 from pg_collation where oid >= 16384
  union all select 'pg_conversion'::regclass, oid, 0 from pg_conversion where oid >= 16384
  union all select 'pg_operator'::regclass, oid, 0 from pg_operator where oid >= 16384
  union all select 'pg_opclass'::regclass, oid, 0 from pg_opclass where oid >= 16384
  union all select 'pg_opfamily'::regclass, oid, 0 from pg_opfamily where oid >= 16384
  union all select 'pg_cast'::regclass, oid, 0 from pg_cast where oid >= 16384
  union all select 'pg_am'::regclass, oid, 0 from pg_am where oid >= 16384
  union all select 'pg_event_trigger'::regclass, oid, 0 from pg_event_trigger where oid >= 16384
  union all select 'pg_language'::regclass, oid, 0 from pg_language where oid >= 16384
  union all select 'pg_authid'::regclass, oid, 0 from pg_authid where oid >= 16384 and rolname <> all (?::text[])
)
select what.type, what.identity,
       case
         when what.type = 'table column' or what.type = 'foreign table column'
           then format('ALTER TABLE %I.%I DROP COLUMN %I CASCADE', names[1], names[2], names[3])
         when what.type = 'composite type column'
           then format('ALTER TYPE %I.%I DROP ATTRIBUTE %I CASCADE', names[1], names[2], names[3])
         when what.type = 'table constraint'
           then format('ALTER TABLE %I.%I DROP CONSTRAINT %I CASCADE', names[1], names[2], names[3])
         when what.type = 'default value'
           then format('ALTER TABLE %I.%I ALTER COLUMN %I DROP DEFAULT', names[1], names[2], names[3])
         -- alone this leaves a transaction in which PostgreSQL takes no savepoint (XX000, unprocessed inval messages) until something is written
         when what.type = 'domain constraint' then
           format('ALTER DOMAIN %2$s DROP CONSTRAINT %1$s; COMMENT ON DOMAIN %2$s IS ''x''; COMMENT ON DOMAIN %2$s IS NULL',
                  split_part(what.identity, ' on ', 1), split_part(what.identity, ' on ', 2))
         when what.type = 'publication relation'
           then format('ALTER PUBLICATION %s DROP TABLE %s', arguments[1], split_part(what.identity, ' in publication ', 1))
         when what.type = 'user mapping'
           then format('DROP USER MAPPING FOR %I SERVER %I', names[1], arguments[1])
         when what.type = 'role' then format('DROP OWNED BY %1$s CASCADE; DROP ROLE %1$s', what.identity)
         when what.type = 'statistics object' then 'DROP STATISTICS ' || what.identity
         when what.type = 'composite type' then 'DROP TYPE ' || what.identity || ' CASCADE'
         when what.type = 'foreign-data wrapper' then 'DROP FOREIGN DATA WRAPPER ' || what.identity || ' CASCADE'
         when what.type = 'operator class' or what.type = 'operator family'
           then format('DROP %s %I.%I USING %I CASCADE', upper(what.type), names[2], names[3], names[1])
         else format('DROP %s %s CASCADE', upper(what.type), what.identity)
       end as removal
from object,
     pg_identify_object(classid, objid, objsubid) as what,
     pg_identify_object_as_address(classid, objid, objsubid) as address (kind, names, arguments)
where not exists (select from pg_depend d where d.classid = object.classid and d.objid = object.objid and d.deptype in ('e'))
order by 1, 2
