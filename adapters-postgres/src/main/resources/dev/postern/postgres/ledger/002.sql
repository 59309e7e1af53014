alter table ${schema}.entry add column lost text[] not null default '{}';
alter table ${schema}.entry add column footprint text[] not null default '{}';

comment on column ${schema}.entry.inverse is 'How it is taken back: statements in their order, or why there are none.';
comment on column ${schema}.entry.lost is 'What the statements of its inverse do not bring back.';
comment on column ${schema}.entry.footprint is 'What it read and wrote.';

create or replace view ${schema}.latest_entry as
select distinct on (migration, fingerprint, occurrence) *
from ${schema}.entry
order by migration, fingerprint, occurrence, id desc;
