-- Types by their names; the row types of tables and the array types that come with others are not listed.
select t.oid::bigint, n.nspname, t.typname, '' as arguments,
       case t.typtype when 'e' then 'enum type' when 'd' then 'domain' when 'c' then 'composite type'
                      when 'r' then 'range type' else 'base type' end,
       case t.typtype
         when 'e' then array['labels',
           (select coalesce(string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder), '')
            from pg_catalog.pg_enum e where e.enumtypid = t.oid)]
         when 'c' then array['attributes',
           (select coalesce(string_agg(quote_ident(a.attname) || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod),
                                       ', ' order by a.attnum), '')
            from pg_catalog.pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)]
         when 'd' then array['base type', pg_catalog.format_type(t.typbasetype, t.typtypmod)]
           || case when t.typnotnull then array['not null', 'NOT NULL'] else '{}' end
           || case when t.typdefault is not null then array['default', t.typdefault] else '{}' end
           || case when t.typcollation <> (select b.typcollation from pg_catalog.pg_type b where b.oid = t.typbasetype)
              then array['collation', t.typcollation::regcollation::text] else '{}' end
           || array(select unnest(array['constraint ' || quote_ident(c.conname), pg_catalog.pg_get_constraintdef(c.oid)])
                    from pg_catalog.pg_constraint c where c.contypid = t.oid and c.contype = 'c')
         when 'r' then array['subtype', (select r.rngsubtype::regtype::text from pg_catalog.pg_range r where r.rngtypid = t.oid)]
         else '{}'::text[]
       end,
       pg_catalog.obj_description(t.oid, 'pg_type')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_type t on t.typnamespace = n.oid and t.typname = wanted.name
left join pg_catalog.pg_class c on c.oid = t.typrelid
where (c.oid is null or c.relkind = 'c') and (t.typelem = 0 or t.typsubscript::text <> 'array_subscript_handler')
order by 2, 3
