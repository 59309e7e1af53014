-- Operators by their names; one that is only a placeholder for a commutator or negator yet to come is none.
select o.oid::bigint, n.nspname, o.oprname,
       '(' || case o.oprleft when 0 then 'NONE' else pg_catalog.format_type(o.oprleft, null) end
         || ', ' || case o.oprright when 0 then 'NONE' else pg_catalog.format_type(o.oprright, null) end || ')', 'operator',
       array['function', o.oprcode::regproc::text]
         || case when o.oprcom = 0 then '{}' else array['commutator', com.words] end
         || case when o.oprnegate = 0 then '{}' else array['negator', neg.words] end
         || case when o.oprrest = 0 then '{}' else array['restrict', o.oprrest::regproc::text] end
         || case when o.oprjoin = 0 then '{}' else array['join', o.oprjoin::regproc::text] end
         || case when o.oprcanhash then array['hashes', 'true'] else '{}' end
         || case when o.oprcanmerge then array['merges', 'true'] else '{}' end
         || array['statement', format('CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname, concat_ws(', ',
              'FUNCTION = ' || o.oprcode::regproc,
              case when o.oprleft <> 0 then 'LEFTARG = ' || pg_catalog.format_type(o.oprleft, null) end,
              case when o.oprright <> 0 then 'RIGHTARG = ' || pg_catalog.format_type(o.oprright, null) end,
              case when o.oprcom <> 0 then 'COMMUTATOR = OPERATOR(' || com.words || ')' end,
              case when o.oprnegate <> 0 then 'NEGATOR = OPERATOR(' || neg.words || ')' end,
              case when o.oprrest <> 0 then 'RESTRICT = ' || o.oprrest::regproc end,
              case when o.oprjoin <> 0 then 'JOIN = ' || o.oprjoin::regproc end,
              case when o.oprcanhash then 'HASHES' end, case when o.oprcanmerge then 'MERGES' end))]
         || case when pg_catalog.pg_get_userbyid(o.oprowner) <> current_user
              then array['owner', quote_ident(pg_catalog.pg_get_userbyid(o.oprowner))] else '{}' end,
       nullif(pg_catalog.obj_description(o.oid, 'pg_operator'), '')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_operator o on o.oprnamespace = n.oid and o.oprname = wanted.name and o.oprcode <> 0
left join lateral (select quote_ident(x.nspname) || '.' || c.oprname from pg_catalog.pg_operator c
                   join pg_catalog.pg_namespace x on x.oid = c.oprnamespace where c.oid = o.oprcom) com (words) on true
left join lateral (select quote_ident(x.nspname) || '.' || c.oprname from pg_catalog.pg_operator c
                   join pg_catalog.pg_namespace x on x.oid = c.oprnamespace where c.oid = o.oprnegate) neg (words) on true
order by 2, 3, 4
