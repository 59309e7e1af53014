-- What stands on tables: defaults, constraints, indexes, triggers, rules, policies, statistics, memberships in publications.
with parameters (gone, filled) as (select ?::oid[], ?::oid[])
select 'pg_attrdef', d.oid::bigint, 0 as place,
       format('ALTER TABLE ONLY %s ALTER COLUMN %I SET DEFAULT %s', d.adrelid::regclass, a.attname, pg_get_expr(d.adbin, d.adrelid)) as statement
from parameters p join pg_attrdef d on d.oid = any (p.gone) join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
where a.attgenerated = ''
union all
select 'pg_constraint', k.oid::bigint, 0,
       format('ALTER TABLE %s%s ADD CONSTRAINT %I %s%s', case when k.contype in ('p', 'u', 'x') then 'ONLY ' else '' end, k.conrelid::regclass,
              k.conname, pg_get_constraintdef(k.oid),
              case when k.contype in ('c', 'f') and k.convalidated and k.conrelid = any (p.filled) and c.relkind <> 'p'
                     and not (k.contype = 'f' and not k.confrelid = any (p.gone) and k.confmatchtype <> 'f' and not exists (
                       select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.atthasdef))
                   then ' NOT VALID' else '' end)
from parameters p join pg_constraint k on k.oid = any (p.gone) join pg_class c on c.oid = k.conrelid
where k.contype in ('c', 'f', 'p', 'u', 'x') and (k.contype <> 'c' or k.conislocal or c.relispartition)
  and (k.contype <> 'f' or k.conparentid = 0 or (k.conrelid = any (p.gone)
       and not exists (select from pg_constraint o where o.oid = k.conparentid and o.conrelid = k.conrelid)))
union all
select 'pg_class', i.indexrelid::bigint, 0, pg_get_indexdef(i.indexrelid)
from parameters p join pg_index i on i.indexrelid = any (p.gone)
join pg_class c on c.oid = i.indexrelid and c.relnamespace <> 'pg_toast'::regnamespace
where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
union all
select 'pg_class', i.indexrelid::bigint, 1, format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s', i.indexrelid::regclass, a.attnum, a.attstattarget)
from parameters p join pg_index i on i.indexrelid = any (p.gone) join pg_attribute a on a.attrelid = i.indexrelid and coalesce(a.attstattarget, -1) >= 0
union all
select 'pg_class', i.indexrelid::bigint, 1, format('ALTER INDEX %s SET TABLESPACE %I', i.indexrelid::regclass, s.spcname)
from parameters p join pg_index i on i.indexrelid = any (p.gone) join pg_class c on c.oid = i.indexrelid join pg_tablespace s on s.oid = c.reltablespace
union all
select 'pg_class', i.indexrelid::bigint, 110, format('ALTER TABLE ONLY %s CLUSTER ON %I', i.indrelid::regclass, c.relname)
from parameters p join pg_index i on i.indexrelid = any (p.gone) and i.indisclustered join pg_class c on c.oid = i.indexrelid
union all
select 'pg_class', i.indexrelid::bigint, 110, format('ALTER TABLE ONLY %s REPLICA IDENTITY USING INDEX %I', i.indrelid::regclass, c.relname)
from parameters p join pg_index i on i.indexrelid = any (p.gone) and i.indisreplident join pg_class c on c.oid = i.indexrelid
union all
select 'pg_class', h.inhrelid::bigint, 90, format('ALTER INDEX %s ATTACH PARTITION %s', h.inhparent::regclass, h.inhrelid::regclass)
from parameters p join pg_inherits h on h.inhrelid = any (p.gone) join pg_index i on i.indexrelid = h.inhrelid
where not i.indrelid = any (p.gone)
union all
select 'pg_trigger', t.oid::bigint, 0, pg_get_triggerdef(t.oid)
from parameters p join pg_trigger t on t.oid = any (p.gone) where not t.tgisinternal and t.tgparentid = 0
union all
select 'pg_trigger', t.oid::bigint, 1, format('ALTER TABLE ONLY %s %s TRIGGER %I', t.tgrelid::regclass,
       case t.tgenabled when 'D' then 'DISABLE' when 'A' then 'ENABLE ALWAYS' else 'ENABLE REPLICA' end, t.tgname)
from parameters p join pg_trigger t on t.oid = any (p.gone) where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'O'
union all
select 'pg_rewrite', r.oid::bigint, 0, rtrim(pg_get_ruledef(r.oid), ';')
from parameters p join pg_rewrite r on r.oid = any (p.gone) where r.rulename <> '_RETURN'
union all
select 'pg_rewrite', r.oid::bigint, 1, format('ALTER TABLE %s %s RULE %I', r.ev_class::regclass,
       case r.ev_enabled when 'D' then 'DISABLE' when 'A' then 'ENABLE ALWAYS' else 'ENABLE REPLICA' end, r.rulename)
from parameters p join pg_rewrite r on r.oid = any (p.gone) where r.rulename <> '_RETURN' and r.ev_enabled <> 'O'
union all
select 'pg_policy', o.oid::bigint, 0, format('CREATE POLICY %I ON %s%s FOR %s TO %s%s%s', o.polname, o.polrelid::regclass,
       case when o.polpermissive then '' else ' AS RESTRICTIVE' end,
       case o.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end,
       (select string_agg(case r.oid when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(r.oid)) end, ', ' order by 1) from unnest(o.polroles) r (oid)),
       ' USING (' || pg_get_expr(o.polqual, o.polrelid) || ')', ' WITH CHECK (' || pg_get_expr(o.polwithcheck, o.polrelid) || ')')
from parameters p join pg_policy o on o.oid = any (p.gone)
union all
select 'pg_statistic_ext', s.oid::bigint, 0, pg_get_statisticsobjdef(s.oid) from parameters p join pg_statistic_ext s on s.oid = any (p.gone)
union all
select 'pg_statistic_ext', s.oid::bigint, 1, format('ALTER STATISTICS %I.%I SET STATISTICS %s', s.stxnamespace::regnamespace, s.stxname, s.stxstattarget)
from parameters p join pg_statistic_ext s on s.oid = any (p.gone) where coalesce(s.stxstattarget, -1) >= 0
union all
select 'pg_publication_rel', m.oid::bigint, 0, format('ALTER PUBLICATION %I ADD TABLE ONLY %s%s%s', b.pubname, m.prrelid::regclass,
       case when to_jsonb(m) ->> 'prattrs' is null then '' else
         (select ' (' || string_agg(quote_ident(a.name), ', ') || ')' from jsonb_array_elements_text(to_jsonb(t) -> 'attnames') a (name)) end,
       ' WHERE (' || (to_jsonb(t) ->> 'rowfilter') || ')')
from parameters p join pg_publication_rel m on m.oid = any (p.gone) join pg_publication b on b.oid = m.prpubid
join pg_class c on c.oid = m.prrelid
left join pg_publication_tables t on t.pubname = b.pubname and t.schemaname = c.relnamespace::regnamespace::text and t.tablename = c.relname
order by 2, 3, 4
