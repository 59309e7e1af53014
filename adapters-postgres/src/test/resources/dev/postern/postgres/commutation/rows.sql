-- The rows of everything that has some, and where every sequence stands.
select format('rows of %s %s', c.oid::regclass, regexp_replace(
    query_to_xml(format(case c.relkind when 'S' then 'select last_value, is_called from %s'
                        else 'select t::text as r from only %s t order by t::text collate "C"' end, c.oid::regclass), false, false, '')::text, '\s+|</?(row|r|table)[^>]*>', ' ', 'g'))
  from pg_class c
  where c.oid >= 16384 and c.relpersistence <> 't' and c.relnamespace <> 'pg_toast'::regnamespace
    and (c.relkind in ('r', 'S') or c.relkind = 'm' and c.relispopulated)
  order by 1
