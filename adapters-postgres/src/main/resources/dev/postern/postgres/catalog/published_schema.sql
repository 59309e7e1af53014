-- The schemas that publications of those names publish, which they can since PostgreSQL 15.
select m.objid::bigint, n.nspname, p.pubname, '' as arguments, 'published schema', '{}'::text[], null
from unnest(?::text[]) as wanted (name)
join pg_catalog.pg_publication p on p.pubname = wanted.name
join pg_catalog.pg_depend m on m.refclassid = 'pg_catalog.pg_publication'::regclass and m.refobjid = p.oid
  and m.classid = pg_catalog.to_regclass('pg_catalog.pg_publication_namespace')
join pg_catalog.pg_depend s on s.classid = m.classid and s.objid = m.objid
  and s.refclassid = 'pg_catalog.pg_namespace'::regclass
join pg_catalog.pg_namespace n on n.oid = s.refobjid
order by 2, 3
