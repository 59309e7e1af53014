-- Casts by their types.
select c.oid::bigint, null, c.name, '' as arguments, 'cast',
       array['method', c.method]
         || case c.castcontext when 'a' then array['context', 'AS ASSIGNMENT'] when 'i' then array['context', 'AS IMPLICIT'] else '{}' end
         || array['statement', format('CREATE CAST (%s) %s%s', c.name, c.method,
              case c.castcontext when 'a' then ' AS ASSIGNMENT' when 'i' then ' AS IMPLICIT' else '' end)],
       pg_catalog.obj_description(c.oid, 'pg_cast')
from (select k.oid, k.castcontext,
             pg_catalog.format_type(k.castsource, null) || ' AS ' || pg_catalog.format_type(k.casttarget, null) as name,
             case k.castmethod when 'i' then 'WITH INOUT' when 'b' then 'WITHOUT FUNCTION'
               else 'WITH FUNCTION ' || k.castfunc::regprocedure end as method
      from pg_catalog.pg_cast k) c
where c.name = any (?::text[])
order by 3
