-- What may be done with the objects of classes, by the names of the classes.
select 0::bigint, null, wanted.name, '', 'privileges',
       array['all', case wanted.name when 'column' then 'INSERT, REFERENCES, SELECT, UPDATE'
         else (select string_agg(a.privilege_type, ', ' order by a.privilege_type collate "C")
               from pg_catalog.aclexplode(pg_catalog.acldefault(class.sort::"char", 10)) a where a.grantee = 10) end], null
from unnest(?::text[]) as wanted (name)
left join (values ('table', 'r'), ('sequence', 's'), ('schema', 'n'), ('routine', 'f'), ('type', 'T'), ('language', 'l'),
  ('database', 'd'), ('tablespace', 't'), ('foreign-data wrapper', 'F'), ('server', 'S')) as class (name, sort) on class.name = wanted.name
order by 3
