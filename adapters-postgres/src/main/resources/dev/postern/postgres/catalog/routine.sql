-- Functions, procedures and aggregates by their names; an aggregate is what its functions are.
select p.oid::bigint, n.nspname, p.proname,
       '(' || array_to_string(array(select pg_catalog.format_type(t.type, null)
                                    from unnest(p.proargtypes) with ordinality as t (type, place) order by place), ', ') || ')',
       case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end,
       case when p.prokind = 'a' then aggregate.properties else array['language', l.lanname::text]
         || array['parameters', array_to_string(array(
              select case coalesce(p.proargmodes[a.place::integer], 'i')
                       when 'o' then 'OUT ' when 'b' then 'INOUT ' when 'v' then 'VARIADIC ' when 't' then 'TABLE ' else '' end
                     || case when coalesce(p.proargnames[a.place::integer], '') = '' then ''
                             else quote_ident(p.proargnames[a.place::integer]) || ' ' end
                     || pg_catalog.format_type(a.type, null)
              from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality as a (type, place)
              order by a.place), ', ')]
         || case when p.prokind <> 'p' then array['result',
              case when p.proretset then 'SETOF ' else '' end || pg_catalog.format_type(p.prorettype, null)] else '{}' end
         || case when p.proargdefaults is not null
              then array['defaults', pg_catalog.pg_get_expr(p.proargdefaults, 0)] else '{}' end
         || case when p.prosqlbody is not null then array['sql body', pg_catalog.pg_get_function_sqlbody(p.oid)]
              else array['body', p.prosrc] end
         || case when p.probin is not null then array['library', p.probin] else '{}' end
         || case p.provolatile when 'i' then array['volatility', 'IMMUTABLE']
              when 's' then array['volatility', 'STABLE'] else '{}' end
         || case when p.proisstrict then array['strictness', 'STRICT'] else '{}' end
         || case when p.prosecdef then array['security', 'SECURITY DEFINER'] else '{}' end
         || case when p.proleakproof then array['leakproofness', 'LEAKPROOF'] else '{}' end
         || case when p.prokind = 'w' then array['window', 'WINDOW'] else '{}' end
         || case p.proparallel when 's' then array['parallel', 'SAFE'] when 'r' then array['parallel', 'RESTRICTED'] else '{}' end
         || case when p.procost <> case when l.lanname in ('c', 'internal') then 1 else 100 end
              then array['cost', p.procost::text] else '{}' end
         || case when p.proretset and p.prorows <> 1000 then array['rows', p.prorows::text] else '{}' end
         || case when p.prosupport::oid <> 0 then array['support', p.prosupport::text] else '{}' end end
         || array(select unnest(array['setting ' || split_part(s.setting, '=', 1),
                                      substr(s.setting, strpos(s.setting, '=') + 1)])
                  from unnest(p.proconfig) as s (setting))
         || array(select unnest(array['extension ' || quote_ident(e.extname), quote_ident(e.extname)])
                  from pg_catalog.pg_depend d join pg_catalog.pg_extension e on e.oid = d.refobjid
                  where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'x'
                    and d.refclassid = 'pg_catalog.pg_extension'::regclass)
         || case when pg_catalog.pg_get_userbyid(p.proowner) <> current_user
              then array['owner', quote_ident(pg_catalog.pg_get_userbyid(p.proowner))] else '{}' end
         || case when p.prokind <> 'a' then array['statement', pg_catalog.pg_get_functiondef(p.oid)] else '{}' end,
       pg_catalog.obj_description(p.oid, 'pg_proc')
from unnest(?::text[], ?::text[]) as wanted (schema, name)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_proc p on p.pronamespace = n.oid and p.proname = wanted.name
join pg_catalog.pg_language l on l.oid = p.prolang
left join lateral (
  select array['state type', pg_catalog.format_type(a.aggtranstype, null), 'transition function', a.aggtransfn::regproc::text]
         || case when a.aggfinalfn = 0 then '{}' else array['final function', a.aggfinalfn::regproc::text] end
         || case when a.aggfinalextra then array['final function takes', 'ALL'] else '{}' end
         || case when a.aggcombinefn = 0 then '{}' else array['combine function', a.aggcombinefn::regproc::text] end
         || case when a.aggserialfn = 0 then '{}' else array['serial function', a.aggserialfn::regproc::text] end
         || case when a.aggdeserialfn = 0 then '{}' else array['deserial function', a.aggdeserialfn::regproc::text] end
         || case when a.agginitval is null then '{}' else array['initial value', a.agginitval] end
         || case when a.aggkind = 'n' then '{}' else array['ordered set', a.aggkind::text] end
         || case when a.aggmtransfn = 0 then '{}' else array['moving transition function', a.aggmtransfn::regproc::text] end
         || case when a.aggsortop = 0 then '{}' else array['sort operator', a.aggsortop::regoperator::text] end
         || case p.proparallel when 's' then array['parallel', 'SAFE'] when 'r' then array['parallel', 'RESTRICTED'] else '{}' end
         || case when a.aggkind <> 'n' or a.aggmtransfn <> 0 then '{}' else array['statement',
              format('CREATE OR REPLACE AGGREGATE %I.%I(%s) (%s)', n.nspname, p.proname,
                coalesce(nullif(pg_catalog.pg_get_function_arguments(p.oid), ''), '*'), concat_ws(', ',
                'SFUNC = ' || a.aggtransfn::regproc, 'STYPE = ' || pg_catalog.format_type(a.aggtranstype, null),
                case when a.aggtransspace <> 0 then 'SSPACE = ' || a.aggtransspace end,
                case when a.aggfinalfn <> 0 then 'FINALFUNC = ' || a.aggfinalfn::regproc end,
                case when a.aggfinalextra then 'FINALFUNC_EXTRA' end,
                case when a.aggcombinefn <> 0 then 'COMBINEFUNC = ' || a.aggcombinefn::regproc end,
                case when a.aggserialfn <> 0 then 'SERIALFUNC = ' || a.aggserialfn::regproc end,
                case when a.aggdeserialfn <> 0 then 'DESERIALFUNC = ' || a.aggdeserialfn::regproc end,
                'INITCOND = ' || quote_literal(a.agginitval),
                case when a.aggsortop <> 0 then 'SORTOP = OPERATOR(' || split_part(a.aggsortop::regoperator::text, '(', 1) || ')' end,
                case p.proparallel when 's' then 'PARALLEL = SAFE' when 'r' then 'PARALLEL = RESTRICTED' end))] end as properties
  from pg_catalog.pg_aggregate a where a.aggfnoid = p.oid) aggregate on true
order by 2, 3, 4
