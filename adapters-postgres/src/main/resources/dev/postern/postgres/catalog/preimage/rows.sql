-- The tables that may hold rows which matter: those that go, those of which columns go, those that stay and lose a constraint.
with parameters (gone, parts, numbers) as (select ?::oid[], ?::oid[], ?::integer[])
select 'table', c.oid::bigint, c.oid::regclass::text, '' from parameters p join pg_class c on c.oid = any (p.gone) and c.relkind = 'r'
union all
select 'column', a.attrelid::bigint, a.attrelid::regclass::text, quote_ident(a.attname)
from parameters p cross join unnest(p.parts, p.numbers) part (oid, number)
join pg_attribute a on a.attrelid = part.oid and a.attnum = part.number and a.attgenerated = ''
join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') where a.attislocal
union all
select distinct 'staying', c.oid::bigint, c.oid::regclass::text, ''
from parameters p join pg_class c on c.relkind in ('r', 'p') and not c.oid = any (p.gone)
  and (c.oid = any (p.parts) or c.oid in (select k.conrelid from pg_constraint k where k.oid = any (p.gone)))
order by 1, 3, 4
