-- Of the permissions asked for those that the current role lacks (PostgreSQL manual, 9.27.2). Several objects go by one
-- name where that says no arguments: then what may be done with one of them is not denied.
with asked as (
  select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
    with ordinality as a (what, class, schema, name, arguments, n)
), provider as (
  -- Who runs databases for others lets some roles do what otherwise only a superuser may.
  select exists (select from pg_roles where not rolsuper and rolname ~ '(superuser|_pg_admin|supabase_admin)$'
                   and pg_has_role(oid, 'member'))
      or exists (select from pg_settings where name ~ '^(supautils|extwlist|rds)[.]') as lends
), me as (
  select oid, rolsuper from pg_roles where rolname = current_user
), placed as (
  select a.*, s.oid as place, s.nspowner as around from asked a join pg_namespace s on s.nspname = a.schema
), found as (
  select p.n, coalesce(i.indrelid, c.oid) as oid, c.relowner as owner, p.around, p.schema,
         case when c.relkind in ('i', 'I') then t.relname else c.relname end as name
  from placed p join pg_class c on c.relnamespace = p.place and c.relname = p.name
  left join pg_index i on i.indexrelid = c.oid left join pg_class t on t.oid = i.indrelid
  where p.class = 'relation'
  union all
  select p.n, x.oid, x.typowner, p.around, p.schema, x.typname
  from placed p join pg_type x on x.typnamespace = p.place and x.typname = p.name where p.class = 'type'
  union all
  select p.n, x.oid, x.proowner, p.around, p.schema, x.proname
  from placed p join pg_proc x on x.pronamespace = p.place and x.proname = p.name
  where p.class = 'routine'
    and p.arguments in ('', '(' || array_to_string(array(
      select format_type(o.type, null) from unnest(x.proargtypes) with ordinality as o (type, place) order by place), ', ') || ')')
  union all
  select p.n, x.oid, x.stxowner, p.around, p.schema, x.stxname
  from placed p join pg_statistic_ext x on x.stxnamespace = p.place and x.stxname = p.name where p.class = 'statistics'
  union all
  select p.n, x.oid, x.collowner, p.around, p.schema, x.collname
  from placed p join pg_collation x on x.collnamespace = p.place and x.collname = p.name where p.class = 'collation'
  union all
  select p.n, x.oid, x.cfgowner, p.around, p.schema, x.cfgname
  from placed p join pg_ts_config x on x.cfgnamespace = p.place and x.cfgname = p.name where p.class = 'text search configuration'
  union all
  select p.n, x.oid, x.dictowner, p.around, p.schema, x.dictname
  from placed p join pg_ts_dict x on x.dictnamespace = p.place and x.dictname = p.name where p.class = 'text search dictionary'
  union all
  select p.n, x.oid, x.oprowner, p.around, p.schema, x.oprname
  from placed p join pg_operator x on x.oprnamespace = p.place and x.oprname = p.name where p.class = 'operator'
  union all
  select a.n, x.oid, x.nspowner, null, '', x.nspname from asked a join pg_namespace x on x.nspname = a.name
  where a.class = 'schema'
  union all
  select a.n, x.oid, x.datdba, null, '', x.datname from asked a join pg_database x on x.datname = a.name
      or a.name = 'current_database' and x.datname = current_database()
  where a.class = 'database'
  union all
  select a.n, x.oid, x.evtowner, null, '', x.evtname from asked a join pg_event_trigger x on x.evtname = a.name
  where a.class = 'event trigger'
  union all
  select a.n, x.oid, x.extowner, null, '', x.extname from asked a join pg_extension x on x.extname = a.name
  where a.class = 'extension' and a.what <> 'INSTALLATION'
  union all
  select a.n, x.oid, x.fdwowner, null, '', x.fdwname from asked a join pg_foreign_data_wrapper x on x.fdwname = a.name
  where a.class = 'foreign-data wrapper'
  union all
  select a.n, x.oid, x.srvowner, null, '', x.srvname from asked a join pg_foreign_server x on x.srvname = a.name
  where a.class = 'server'
  union all
  select a.n, x.oid, x.lanowner, null, '', x.lanname from asked a join pg_language x on x.lanname = a.name
  where a.class = 'language'
  union all
  select a.n, x.oid, x.pubowner, null, '', x.pubname from asked a join pg_publication x on x.pubname = a.name
  where a.class = 'publication'
  union all
  select a.n, x.oid, null, null, '', x.rolname from asked a join pg_roles x on x.rolname = a.name
  where a.class = 'role' and a.what = 'MEMBERSHIP'
), judged as (
  select a.n, '' as schema, a.name, null::oid as owner, not has_database_privilege(current_database(), 'create') as denied
  from asked a where a.what = 'FOUNDING' and not exists (select from pg_namespace where nspname = a.name)
  union all
  select a.n, f.schema, f.name, f.owner, case a.what
    when 'TRUST' then not (f.owner = me.oid or not me.rolsuper and pg_has_role(f.owner, 'usage')
      or f.around = f.owner or f.owner = (select datdba from pg_database where datname = current_database())
      or exists (select from pg_roles o where o.oid = f.owner
                   and (o.rolsuper or o.rolname = 'pg_database_owner' or o.rolname = any (?::text[]))))
    when 'OWNERSHIP' then not pg_has_role(f.owner, 'usage')
    when 'REMOVAL' then not pg_has_role(f.owner, 'usage') and not coalesce(pg_has_role(f.around, 'usage'), false)
    when 'MAINTENANCE' then not pg_has_role(f.owner, 'usage')
      and case when ? = '' then true else not has_table_privilege(f.oid, ?) end
    when 'MEMBERSHIP' then not pg_has_role(f.oid, ?)
    when 'EXECUTE' then not has_function_privilege(f.oid, 'execute')
    when 'CREATE' then case a.class when 'schema' then not has_schema_privilege(f.oid, 'create')
      when 'database' then not has_database_privilege(f.oid, 'create') end
    when 'USAGE' then case a.class when 'schema' then not has_schema_privilege(f.oid, 'usage')
      when 'server' then not has_server_privilege(f.oid, 'usage')
      when 'foreign-data wrapper' then not has_foreign_data_wrapper_privilege(f.oid, 'usage') end
    when 'DELETE' then not has_table_privilege(f.oid, 'delete')
    when 'TRUNCATE' then not has_table_privilege(f.oid, 'truncate')
    when 'TRIGGER' then not has_table_privilege(f.oid, 'trigger')
    when 'SELECT' then not has_table_privilege(f.oid, 'select') and not has_any_column_privilege(f.oid, 'select')
    when 'INSERT' then not has_table_privilege(f.oid, 'insert') and not has_any_column_privilege(f.oid, 'insert')
    when 'UPDATE' then not has_table_privilege(f.oid, 'update') and not has_any_column_privilege(f.oid, 'update')
    when 'REFERENCES' then not has_table_privilege(f.oid, 'references')
      and not has_any_column_privilege(f.oid, 'references')
  end as denied
  from asked a join found f on f.n = a.n cross join me
  union all
  select a.n, a.schema, a.name, null, case a.what
    when 'CREATEROLE' then a.name <> current_user and not (select rolcreaterole from pg_roles where rolname = current_user)
    when 'SUPERUSER' then true
    when 'INSTALLATION' then exists (
      select from pg_available_extensions e
      join pg_available_extension_versions v on v.name = e.name and v.version = e.default_version
      where e.name = a.name and e.installed_version is null and v.superuser
        and not (v.trusted and has_database_privilege(current_database(), 'create')))
  end and not (select lends from provider)
  from asked a where a.what in ('CREATEROLE', 'SUPERUSER', 'INSTALLATION')
)
select j.n, min(j.schema), min(j.name), min(pg_get_userbyid(j.owner)) from judged j join asked a on a.n = j.n cross join me
where a.what = 'TRUST' or not me.rolsuper
group by j.n having bool_and(j.denied) order by j.n
