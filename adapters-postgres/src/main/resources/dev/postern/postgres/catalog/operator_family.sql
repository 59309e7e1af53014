-- Operator families by their names.
select f.oid::bigint, n.nspname, f.opfname, 'USING ' || quote_ident(m.amname), 'operator family',
       array['statement', format('CREATE OPERATOR FAMILY %I.%I USING %I', n.nspname, f.opfname, m.amname)]
         || case when pg_catalog.pg_get_userbyid(f.opfowner) <> current_user
              then array['owner', quote_ident(pg_catalog.pg_get_userbyid(f.opfowner))] else '{}' end,
       pg_catalog.obj_description(f.oid, 'pg_opfamily')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_opfamily f on f.opfnamespace = n.oid and f.opfname = wanted.name
join pg_catalog.pg_am m on m.oid = f.opfmethod
order by 2, 3, 4
