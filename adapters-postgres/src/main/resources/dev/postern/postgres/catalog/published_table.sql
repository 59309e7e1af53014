-- The tables in publications; which columns and which rows of them, a publication says since PostgreSQL 15, and where the
-- system catalog has no such column the empty one from outside is found.
select r.oid::bigint, n.nspname, c.relname, p.pubname, 'published table',
       case when m.columns is null then '{}' else array['columns', m.columns] end
         || case when m.condition is null then '{}' else array['where', m.condition] end,
       null
from (select oid, prpubid, prrelid from pg_catalog.pg_publication_rel) r
join pg_catalog.pg_publication p on p.oid = r.prpubid
join pg_catalog.pg_class c on c.oid = r.prrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
cross join (select null::pg_node_tree as prqual, null::int2vector as prattrs) older
cross join lateral (
  select pg_catalog.pg_get_expr(prqual, own.prrelid),
         (select string_agg(quote_ident(a.attname), ', ' order by a.attname collate "C")
          from pg_catalog.pg_attribute a where a.attrelid = own.prrelid and a.attnum = any (prattrs))
  from pg_catalog.pg_publication_rel own where own.oid = r.oid) m (condition, columns)
where r.prrelid = any (?::oid[])
order by 2, 3, 4
