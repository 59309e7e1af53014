-- The tables that publications of those names publish.
select r.prrelid::bigint from pg_catalog.pg_publication_rel r join pg_catalog.pg_publication p on p.oid = r.prpubid
where p.pubname = any (?::text[])
