-- The objects that are not relations and not the system's: class, schema (null in the database), name.
select 'TYPE', n.nspname, t.typname from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select 'ROUTINE', n.nspname, p.proname from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select 'EVENT_TRIGGER', null, evtname from pg_catalog.pg_event_trigger
union all select 'EXTENSION', null, e.extname from pg_catalog.pg_extension e where e.oid >= 16384
union all
select 'ROLE', null, rolname from pg_catalog.pg_roles where rolname !~ '^pg_'
