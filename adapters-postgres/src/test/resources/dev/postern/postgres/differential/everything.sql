-- Every fact about what is not the system's, in PostgreSQL's words, one a line.
with rel as (
  select c.*, c.oid::regclass::text as named from pg_class c where c.oid >= 16384 and c.relkind <> 't'
    and c.relnamespace not in ('pg_toast'::regnamespace) and c.relpersistence <> 't'),
fact (text) as (
  select format('%s %s persistence %s options %s rls %s %s identity %s method %s space %s populated %s of %s owner %s acl %s bound %s partition of %s key %s clustered %s',
      relkind, named, relpersistence, reloptions, relrowsecurity, relforcerowsecurity, relreplident,
      (select amname from pg_am where oid = relam), reltablespace, relispopulated, nullif(reloftype, 0)::regtype,
      relowner::regrole, (select array_agg(a::text order by a::text) from unnest(coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))) a),
      pg_get_expr(relpartbound, oid), relispartition, pg_get_partkeydef(oid),
      (select indexrelid::regclass from pg_index where indrelid = rel.oid and indisclustered))
    from rel
  union all
  select format('column %s.%s #%s %s null %s default %s identity %s generated %s collation %s storage %s compression %s target %s options %s fdw %s acl %s local %s inherited %s',
      named, a.attname, (select count(*) from pg_attribute b where b.attrelid = a.attrelid and b.attnum between 1 and a.attnum and not b.attisdropped),
      format_type(a.atttypid, a.atttypmod), not a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
      nullif(a.attcollation, 0)::regcollation, a.attstorage, a.attcompression, nullif(a.attstattarget, -1), a.attoptions, a.attfdwoptions,
      (select array_agg(x::text order by x::text) from unnest(a.attacl) x), a.attislocal, a.attinhcount)
    from rel join pg_attribute a on a.attrelid = rel.oid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped and relkind in ('r', 'p', 'f', 'v', 'm', 'c')
  union all
  select format('inherits %s #%s %s', i.inhrelid::regclass, i.inhseqno, i.inhparent::regclass) from pg_inherits i where i.inhrelid >= 16384
  union all
  select format('constraint %s on %s%s %s valid %s local %s inherited %s no inherit %s', k.conname, nullif(k.conrelid, 0)::regclass, nullif(k.contypid, 0)::regtype,
      pg_get_constraintdef(k.oid), k.convalidated, k.conislocal, k.coninhcount,
      -- of a key of a partition it says only whether that was there before it was attached
      case when k.contype in ('c', 'n') then k.connoinherit end)
    from pg_constraint k where k.oid >= 16384
  union all
  select format('index %s valid %s replica %s options %s targets %s', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisreplident, c.reloptions,
      (select array_agg(nullif(a.attstattarget, -1) order by a.attnum) from pg_attribute a where a.attrelid = i.indexrelid))
    from pg_index i join rel c on c.oid = i.indexrelid
  union all
  select format('query %s %s', named, pg_get_viewdef(oid)) from rel where relkind in ('v', 'm')
  union all
  select format('sequence %s %s start %s step %s max %s min %s cache %s cycle %s of %s', named, format_type(s.seqtypid, null), s.seqstart, s.seqincrement,
      s.seqmax, s.seqmin, s.seqcache, s.seqcycle,
      (select format('%s.%s %s', d.refobjid::regclass, d.refobjsubid, d.deptype) from pg_depend d
       where d.classid = 'pg_class'::regclass and d.objid = rel.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')))
    from rel join pg_sequence s on s.seqrelid = rel.oid
  union all
  select format('type %s %s owner %s labels %s base %s null %s default %s collation %s acl %s', t.oid::regtype, t.typtype, t.typowner::regrole,
      (select array_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid), format_type(t.typbasetype, t.typtypmod),
      not t.typnotnull, t.typdefault, t.typcollation, (select array_agg(a::text order by a::text) from unnest(coalesce(t.typacl, acldefault('T', t.typowner))) a))
    from pg_type t where t.oid >= 16384 and t.typcategory <> 'A' and t.typnamespace not in ('pg_toast'::regnamespace, pg_my_temp_schema())
  union all
  select format('range %s %s %s %s %s %s', r.rngtypid::regtype, r.rngsubtype::regtype, nullif(r.rngcollation, 0)::regcollation,
      (select opcname from pg_opclass where oid = r.rngsubopc), r.rngcanonical, r.rngsubdiff) from pg_range r where r.rngtypid >= 16384
  union all
  select format('routine %s owner %s acl %s %s', p.oid::regprocedure, p.proowner::regrole,
      (select array_agg(a::text order by a::text) from unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a),
      case when p.prokind = 'a' then (select row(g.*)::text from (select aggkind, aggtransfn::text, aggfinalfn::text, aggcombinefn::text, aggtranstype::regtype, agginitval, aggsortop from pg_aggregate where aggfnoid = p.oid) g)
           else pg_get_functiondef(p.oid) end)
    from pg_proc p where p.oid >= 16384
  union all
  select format('trigger %s enabled %s', pg_get_triggerdef(oid), tgenabled) from pg_trigger where oid >= 16384 and not tgisinternal
  union all
  select format('internal trigger %s on %s enabled %s', tgfoid::regproc, tgrelid::regclass, tgenabled) from pg_trigger where oid >= 16384 and tgisinternal
  union all
  select format('rule %s enabled %s', pg_get_ruledef(oid), ev_enabled) from pg_rewrite where oid >= 16384 and rulename <> '_RETURN'
  union all
  select format('policy %s on %s %s %s to %s using %s check %s', polname, polrelid::regclass, polcmd, polpermissive,
      (select array_agg(case r when 0 then 'public' else r::regrole::text end order by 1) from unnest(polroles) r), pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
    from pg_policy
  union all
  select format('schema %s owner %s acl %s', nspname, nspowner::regrole, (select array_agg(a::text order by a::text) from unnest(coalesce(nspacl, acldefault('n', nspowner))) a))
    from pg_namespace where nspname not like 'pg\_%' and nspname <> 'information_schema'
  union all
  select format('extension %s %s in %s', extname, extversion, extnamespace::regnamespace) from pg_extension
  union all
  select format('publication %s %s owner %s %s', pubname, to_jsonb(p) - 'oid' - 'pubowner', pubowner::regrole,
      (select array_agg(to_jsonb(t)::text order by to_jsonb(t)::text) from pg_publication_tables t where t.pubname = p.pubname)) from pg_publication p
  union all
  select format('statistics %s owner %s target %s', pg_get_statisticsobjdef(oid), stxowner::regrole, nullif(stxstattarget, -1)) from pg_statistic_ext
  union all
  select format('text search configuration %s.%s parser %s owner %s mappings %s', cfgnamespace::regnamespace, cfgname, cfgparser, cfgowner::regrole,
      (select array_agg(format('%s %s %s', maptokentype, mapseqno, mapdict::regdictionary) order by maptokentype, mapseqno) from pg_ts_config_map where mapcfg = c.oid)) from pg_ts_config c where oid >= 16384
  union all
  select format('text search dictionary %s.%s template %s owner %s options %s', dictnamespace::regnamespace, dictname, dicttemplate, dictowner::regrole, dictinitoption) from pg_ts_dict where oid >= 16384
  union all
  select format('text search parser %s.%s %s %s %s %s %s', prsnamespace::regnamespace, prsname, prsstart, prstoken, prsend, prsheadline, prslextype) from pg_ts_parser where oid >= 16384
  union all
  select format('text search template %s.%s %s %s', tmplnamespace::regnamespace, tmplname, tmplinit, tmpllexize) from pg_ts_template where oid >= 16384
  union all
  select format('wrapper %s owner %s handler %s validator %s options %s acl %s', fdwname, fdwowner::regrole, fdwhandler::regproc, fdwvalidator::regproc, fdwoptions,
      (select array_agg(a::text order by a::text) from unnest(coalesce(fdwacl, acldefault('F', fdwowner))) a)) from pg_foreign_data_wrapper
  union all
  select format('server %s of %s owner %s type %s version %s options %s acl %s', srvname, (select fdwname from pg_foreign_data_wrapper where oid = srvfdw), srvowner::regrole, srvtype, srvversion, srvoptions,
      (select array_agg(a::text order by a::text) from unnest(coalesce(srvacl, acldefault('S', srvowner))) a)) from pg_foreign_server
  union all
  select format('foreign table %s server %s options %s', ftrelid::regclass, (select srvname from pg_foreign_server where oid = ftserver), ftoptions) from pg_foreign_table
  union all
  select format('user mapping %s on %s options %s', umuser, umserver, umoptions) from pg_user_mapping
  union all
  select format('collation %s.%s owner %s %s', collnamespace::regnamespace, collname, collowner::regrole, to_jsonb(c) - 'oid' - 'collowner' - 'collnamespace') from pg_collation c where oid >= 16384
  union all
  select format('conversion %s.%s owner %s %s %s %s %s', connamespace::regnamespace, conname, conowner::regrole, conforencoding, contoencoding, conproc, condefault) from pg_conversion where oid >= 16384
  union all
  select format('operator %s owner %s code %s restrict %s join %s commutator %s negator %s merges %s hashes %s', oid::regoperator, oprowner::regrole, oprcode, oprrest, oprjoin, oprcom::regoper, oprnegate::regoper, oprcanmerge, oprcanhash) from pg_operator where oid >= 16384
  union all
  select format('operator class %s.%s owner %s type %s default %s key %s', opcnamespace::regnamespace, opcname, opcowner::regrole, opcintype::regtype, opcdefault, nullif(opckeytype, 0)::regtype) from pg_opclass where oid >= 16384
  union all
  select format('operator family %s.%s owner %s', opfnamespace::regnamespace, opfname, opfowner::regrole) from pg_opfamily where oid >= 16384
  union all
  select format('member %s %s', (select opfname from pg_opfamily where oid = amopfamily), format('%s %s', amopstrategy, amopopr::regoperator)) from pg_amop where oid >= 16384
  union all
  select format('support %s %s', (select opfname from pg_opfamily where oid = amprocfamily), format('%s %s', amprocnum, amproc)) from pg_amproc where oid >= 16384
  union all
  select format('cast %s %s %s %s %s', castsource::regtype, casttarget::regtype, castfunc::regproc, castcontext, castmethod) from pg_cast where oid >= 16384
  union all
  select format('access method %s %s %s', amname, amhandler, amtype) from pg_am where oid >= 16384
  union all
  select format('event trigger %s %s %s enabled %s tags %s owner %s', evtname, evtevent, evtfoid::regproc, evtenabled, evttags, evtowner::regrole) from pg_event_trigger
  union all
  select format('language %s owner %s trusted %s', lanname, lanowner::regrole, lanpltrusted) from pg_language
  union all
  select format('role %s %s', rolname, to_jsonb(r) - 'oid' - 'rolconfig') from pg_roles r where oid >= 16384
  union all
  select format('member %s of %s %s', member::regrole, roleid::regrole, admin_option) from pg_auth_members where member >= 16384 or roleid >= 16384
  union all
  select format('default privileges %s %s %s %s', defaclrole::regrole, nullif(defaclnamespace, 0)::regnamespace, defaclobjtype,
      (select array_agg(a::text order by a::text) from unnest(defaclacl) a)) from pg_default_acl
  union all
  select format('setting %s %s %s', (select datname = current_database() from pg_database where oid = setdatabase), nullif(setrole, 0)::regrole, (select array_agg(s order by s) from unnest(setconfig) s)) from pg_db_role_setting
    where setdatabase in (0, (select oid from pg_database where datname = current_database()))
  union all
  select format('transform %s %s', trftype::regtype, trffromsql::regproc) from pg_transform where oid >= 16384
  union all
  select format('comment %s %s', pg_describe_object(classoid, objoid, objsubid), description) from pg_description where objoid >= 16384
  union all
  select format('comment %s %s', pg_describe_object(classoid, objoid, 0), description) from pg_shdescription where objoid >= 16384
)
select text from fact order by text collate "C"
