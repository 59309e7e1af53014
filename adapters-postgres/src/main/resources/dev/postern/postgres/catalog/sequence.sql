-- How sequences count and to which columns they belong; what a sequence has by itself is left out.
select c.oid::bigint, n.nspname, c.relname, '' as arguments, 'sequence',
       case when s.seqtypid = 'bigint'::regtype then '{}' else array['type', pg_catalog.format_type(s.seqtypid, null)] end
         || case when s.seqincrement = 1 then '{}' else array['increment', s.seqincrement::text] end
         || case when s.seqmin = usual.low then '{}' else array['minimum', s.seqmin::text] end
         || case when s.seqmax = usual.high then '{}' else array['maximum', s.seqmax::text] end
         || case when s.seqstart = case when s.seqincrement > 0 then s.seqmin else s.seqmax end then '{}'
            else array['start', s.seqstart::text] end
         || case when s.seqcache = 1 then '{}' else array['cache', s.seqcache::text] end
         || case when s.seqcycle then array['cycle', 'CYCLE'] else '{}' end
         || case when c.relpersistence = 'u' then array['persistence', 'UNLOGGED'] else '{}' end
         || coalesce((select array['owned by', quote_ident(tn.nspname) || '.' || quote_ident(t.relname) || '.' || quote_ident(a.attname)]
                      from pg_catalog.pg_depend d
                      join pg_catalog.pg_class t on t.oid = d.refobjid
                      join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
                      join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
                      where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')
                        and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjsubid > 0), '{}')
         || array['statement', format('CREATE SEQUENCE %I.%I AS %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s%s',
              n.nspname, c.relname, pg_catalog.format_type(s.seqtypid, null), s.seqincrement, s.seqmin, s.seqmax, s.seqstart,
              s.seqcache, case when s.seqcycle then ' CYCLE' else '' end)],
       null
from pg_catalog.pg_sequence s
join pg_catalog.pg_class c on c.oid = s.seqrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
cross join lateral (select case s.seqtypid when 'smallint'::regtype then 32767 when 'integer'::regtype then 2147483647
                           else 9223372036854775807 end) as limits (high)
cross join lateral (select case when s.seqincrement > 0 then 1 else -limits.high - 1 end,
                           case when s.seqincrement > 0 then limits.high else -1 end) as usual (low, high)
where s.seqrelid = any (?::oid[])
order by 2, 3
