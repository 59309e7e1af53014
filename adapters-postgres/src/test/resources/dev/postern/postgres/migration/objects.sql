-- The objects that are not relations and not the system's: class, schema (null in the database), name.
select 'TYPE', n.nspname, t.typname from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
