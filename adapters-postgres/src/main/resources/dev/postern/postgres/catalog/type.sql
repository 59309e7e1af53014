-- Types by their names; the row types of tables and the array types that come with others are not listed.
select t.oid::bigint, n.nspname, t.typname, '' as arguments, k.kind,
       p.properties
         || case when s.statement is null then '{}' else array['statement', s.statement] end
         || case when t.typowner = current_user::regrole then '{}' else array['owner', t.typowner::regrole::text] end,
       pg_catalog.obj_description(t.oid, 'pg_type')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_type t on t.typnamespace = n.oid and t.typname = wanted.name
left join pg_catalog.pg_class c on c.oid = t.typrelid
left join pg_catalog.pg_range r on r.rngtypid = t.oid
left join pg_catalog.pg_opclass oc on oc.oid = r.rngsubopc
left join pg_catalog.pg_namespace ocn on ocn.oid = oc.opcnamespace
cross join lateral (select case t.typtype when 'e' then 'enum type' when 'd' then 'domain' when 'c' then 'composite type'
    when 'r' then 'range type' when 'm' then 'multirange type' when 'p' then 'shell type' else 'base type' end) k (kind)
cross join lateral (
  select case t.typtype
    when 'e' then array['labels',
      (select coalesce(string_agg('''' || replace(e.enumlabel, '''', '''''') || '''', ', ' order by e.enumsortorder), '')
       from pg_catalog.pg_enum e where e.enumtypid = t.oid)]
    when 'c' then array['attributes',
      (select coalesce(string_agg(quote_ident(a.attname) || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
                || case when a.attcollation <> (select b.typcollation from pg_catalog.pg_type b where b.oid = a.atttypid)
                     then ' COLLATE ' || a.attcollation::regcollation::text else '' end, ', ' order by a.attnum), '')
       from pg_catalog.pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)]
    when 'd' then array['base type', pg_catalog.format_type(t.typbasetype, t.typtypmod)]
      || case when t.typnotnull then array['not null', 'NOT NULL'] else '{}' end
      || case when t.typdefault is not null then array['default', coalesce(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault)] else '{}' end
      || case when t.typcollation <> (select b.typcollation from pg_catalog.pg_type b where b.oid = t.typbasetype)
         then array['collation', t.typcollation::regcollation::text] else '{}' end
      || array(select unnest(array['constraint ' || quote_ident(c.conname), pg_catalog.pg_get_constraintdef(c.oid)])
               from pg_catalog.pg_constraint c where c.contypid = t.oid and c.contype = 'c')
    when 'r' then array['subtype', pg_catalog.format_type(r.rngsubtype, null)]
      || case when oc.opcdefault then '{}' else array['subtype operator class', quote_ident(ocn.nspname) || '.' || quote_ident(oc.opcname)] end
      || case when r.rngcollation <> (select b.typcollation from pg_catalog.pg_type b where b.oid = r.rngsubtype)
         then array['collation', r.rngcollation::regcollation::text] else '{}' end
      || case when r.rngcanonical <> 0 then array['canonical', r.rngcanonical::regproc::text] else '{}' end
      || case when r.rngsubdiff <> 0 then array['subtype difference', r.rngsubdiff::regproc::text] else '{}' end
    when 'b' then array['input', t.typinput::regproc::text, 'output', t.typoutput::regproc::text]
      || case when t.typreceive <> 0 then array['receive', t.typreceive::regproc::text] else '{}' end
      || case when t.typsend <> 0 then array['send', t.typsend::regproc::text] else '{}' end
    else '{}'::text[]
  end) p (properties)
cross join lateral (
  select case t.typtype
    when 'e' then format('CREATE TYPE %I.%I AS ENUM (%s)', n.nspname, t.typname, p.properties[2])
    when 'c' then format('CREATE TYPE %I.%I AS (%s)', n.nspname, t.typname, p.properties[2])
    when 'd' then format('CREATE DOMAIN %I.%I AS %s', n.nspname, t.typname, pg_catalog.format_type(t.typbasetype, t.typtypmod))
      || case when t.typcollation <> (select b.typcollation from pg_catalog.pg_type b where b.oid = t.typbasetype)
         then ' COLLATE ' || t.typcollation::regcollation::text else '' end
      || coalesce(' DEFAULT ' || coalesce(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault), '')
      || case when t.typnotnull then ' NOT NULL' else '' end
      || coalesce((select string_agg(format(' CONSTRAINT %I %s', c.conname, replace(pg_catalog.pg_get_constraintdef(c.oid), ' NOT VALID', '')),
                                     '' order by c.conname)
                   from pg_catalog.pg_constraint c where c.contypid = t.oid and c.contype = 'c'), '')
    when 'r' then format('CREATE TYPE %I.%I AS RANGE (SUBTYPE = %s', n.nspname, t.typname, pg_catalog.format_type(r.rngsubtype, null))
      || case when oc.opcdefault then '' else format(', SUBTYPE_OPCLASS = %I.%I', ocn.nspname, oc.opcname) end
      || case when r.rngcollation <> (select b.typcollation from pg_catalog.pg_type b where b.oid = r.rngsubtype)
         then ', COLLATION = ' || r.rngcollation::regcollation::text else '' end
      || case when r.rngsubdiff <> 0 then ', SUBTYPE_DIFF = ' || r.rngsubdiff::regproc::text else '' end
      || (select format(', MULTIRANGE_TYPE_NAME = %I.%I', mn.nspname, m.typname)
          from pg_catalog.pg_type m join pg_catalog.pg_namespace mn on mn.oid = m.typnamespace where m.oid = r.rngmultitypid) || ')'
    when 'p' then format('CREATE TYPE %I.%I', n.nspname, t.typname)
  end) s (statement)
where (c.oid is null or c.relkind = 'c') and (t.typelem = 0 or t.typsubscript::text <> 'array_subscript_handler')
order by 2, 3
