-- Constraints of domains by the names of the domains; what they say is known with the domain.
select 0::bigint, n.nspname, t.typname, quote_ident(c.conname), 'domain constraint', '{}'::text[],
       pg_catalog.obj_description(c.oid, 'pg_constraint')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_type t on t.typnamespace = n.oid and t.typname = wanted.name
join pg_catalog.pg_constraint c on c.contypid = t.oid
order by 2, 3, 4
