-- What columns that come back on rows cannot have again: constraints by their numbers, the rest in words.
with parameters (parts, numbers, filled) as (select ?::oid[], ?::integer[], ?::oid[]),
bare as (
  select a.attrelid, a.attnum, a.attname, a.attnotnull
  from parameters p cross join unnest(p.parts, p.numbers) part (oid, number)
  join pg_attribute a on a.attrelid = part.oid and a.attnum = part.number
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = any (p.filled) and a.attgenerated = '' and a.attidentity = '' and (d.oid is null
    or (pg_get_expr(d.adbin, d.adrelid) not like 'nextval(%'
        and exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey)))))
select 0::bigint as number, format('that column %s.%I is not null', b.attrelid::regclass, b.attname) from bare b where b.attnotnull
union all
select distinct k.oid::bigint, ''
from bare b join pg_constraint k on k.conrelid = b.attrelid and b.attnum = any (k.conkey)
where k.contype = 'p' or (k.contype = 'u' and pg_get_constraintdef(k.oid) like '%NULLS NOT DISTINCT%')
order by 2
