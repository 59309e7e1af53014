-- What makes views and materialized views what they are.
select c.oid::bigint, n.nspname, c.relname, '' as column, k.kind,
       array['query', q.query]
         || o.options
         || case when c.relispopulated then '{}' else array['population', 'WITH NO DATA'] end
         || case when pg_catalog.pg_get_userbyid(c.relowner) <> current_user
              then array['owner', quote_ident(pg_catalog.pg_get_userbyid(c.relowner))] else '{}' end
         || array['statement', 'CREATE ' || upper(k.kind) || ' ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname)
              || coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') || ' AS ' || q.query
              || case when c.relispopulated then '' else ' WITH NO DATA' end]
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
cross join lateral (select case c.relkind when 'v' then 'view' else 'materialized view' end) k (kind)
cross join lateral (select btrim(rtrim(pg_catalog.pg_get_viewdef(c.oid), ';'))) q (query)
cross join lateral (select array(
    select unnest(array['option ' || split_part(option, '=', 1), substr(option, strpos(option, '=') + 1)])
    from unnest(c.reloptions) as given (option))) o (options)
where c.oid = any (?::oid[]) and c.relkind in ('v', 'm')
order by 2, 3
