-- What is not a table and stands by itself: schemas, extensions, views, sequences, types, routines.
with parameters (gone) as (select ?::oid[])
select 'pg_namespace', n.oid::bigint, 0 as place, format('CREATE SCHEMA %I', n.nspname) as statement
from parameters p join pg_namespace n on n.oid = any (p.gone)
union all
select 'pg_extension', e.oid::bigint, 0, format('CREATE EXTENSION %I SCHEMA %I VERSION %L', e.extname, n.nspname, e.extversion)
from parameters p join pg_extension e on e.oid = any (p.gone) join pg_namespace n on n.oid = e.extnamespace
union all
select 'pg_class', c.oid::bigint, 0, format('CREATE %s %s%s%s%s AS %s%s', case c.relkind when 'v' then 'VIEW' else 'MATERIALIZED VIEW' end, c.oid::regclass,
       (select ' USING ' || quote_ident(m.amname) from pg_am m where m.oid = c.relam and m.amname <> 'heap'),
       (select ' WITH (' || string_agg(split_part(e, '=', 1) || '=' || quote_literal(substr(e, strpos(e, '=') + 1)), ', ') || ')' from unnest(c.reloptions) e),
       (select ' TABLESPACE ' || quote_ident(s.spcname) from pg_tablespace s where s.oid = c.reltablespace),
       rtrim(pg_get_viewdef(c.oid), '; '), case when c.relkind = 'm' and not c.relispopulated then ' WITH NO DATA' else '' end)
from parameters p join pg_class c on c.oid = any (p.gone) where c.relkind in ('v', 'm')
union all
select 'pg_class', s.seqrelid::bigint, 0, format('CREATE %sSEQUENCE %s AS %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s%s',
       case c.relpersistence when 'u' then 'UNLOGGED ' else '' end, s.seqrelid::regclass, format_type(s.seqtypid, null), s.seqincrement, s.seqmin, s.seqmax,
       s.seqstart, s.seqcache, case when s.seqcycle then ' CYCLE' else '' end)
from parameters p join pg_sequence s on s.seqrelid = any (p.gone) join pg_class c on c.oid = s.seqrelid
where not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = s.seqrelid and d.deptype = 'i')
union all
select 'pg_class', s.seqrelid::bigint, 2, format('SELECT pg_catalog.setval(%L, %s, true)', s.seqrelid::regclass, pg_sequence_last_value(s.seqrelid))
from parameters p join pg_sequence s on s.seqrelid = any (p.gone) and has_sequence_privilege(s.seqrelid, 'SELECT')
where pg_sequence_last_value(s.seqrelid) is not null
union all
select 'pg_class', d.objid::bigint, 80, format('ALTER SEQUENCE %s OWNED BY %s.%I', d.objid::regclass, d.refobjid::regclass, a.attname)
from parameters p join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = any (p.gone) and d.deptype = 'a' and d.refclassid = 'pg_class'::regclass
join pg_class s on s.oid = d.objid and s.relkind = 'S' join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
union all
select 'pg_type', t.oid::bigint, 0, case t.typtype
    when 'e' then format('CREATE TYPE %s AS ENUM (%s)', t.oid::regtype,
      (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid))
    when 'c' then format('CREATE TYPE %s AS (%s)', t.oid::regtype,
      (select string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
               || case when a.attcollation in (0, (select b.typcollation from pg_type b where b.oid = a.atttypid)) then ''
                    else ' COLLATE ' || a.attcollation::regcollation::text end, ', ' order by a.attnum)
       from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped))
    when 'd' then format('CREATE DOMAIN %s AS %s%s%s%s', t.oid::regtype, format_type(t.typbasetype, t.typtypmod),
      case when t.typcollation in (0, (select b.typcollation from pg_type b where b.oid = t.typbasetype)) then '' else ' COLLATE ' || t.typcollation::regcollation::text end,
      ' DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault),
      case when t.typnotnull then coalesce((select format(' CONSTRAINT %I', k.conname) from pg_constraint k where k.contypid = t.oid and k.contype = 'n'), '') || ' NOT NULL' else '' end)
    else format('CREATE TYPE %s AS RANGE (SUBTYPE = %s%s%s%s%s)', t.oid::regtype, format_type(r.rngsubtype, null),
      (select format(', SUBTYPE_OPCLASS = %I.%I', o.opcnamespace::regnamespace, o.opcname) from pg_opclass o where o.oid = r.rngsubopc and not o.opcdefault),
      case when r.rngcollation in (0, (select b.typcollation from pg_type b where b.oid = r.rngsubtype)) then '' else ', COLLATION = ' || r.rngcollation::regcollation::text end,
      case when r.rngsubdiff <> 0 then ', SUBTYPE_DIFF = ' || r.rngsubdiff::regproc::text else '' end,
      ', MULTIRANGE_TYPE_NAME = ' || r.rngmultitypid::regtype::text) end
from parameters p join pg_type t on t.oid = any (p.gone) left join pg_range r on r.rngtypid = t.oid left join pg_class c on c.oid = t.typrelid
where t.typtype in ('e', 'd', 'r') or (t.typtype = 'c' and c.relkind = 'c')
union all
select 'pg_type', k.contypid::bigint, 1, format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', k.contypid::regtype, k.conname, pg_get_constraintdef(k.oid))
from parameters p join pg_constraint k on k.contypid = any (p.gone) and k.contype = 'c'
union all
select 'pg_proc', f.oid::bigint, 0, pg_get_functiondef(f.oid) from parameters p join pg_proc f on f.oid = any (p.gone) and f.prokind <> 'a'
order by 2, 3, 4
