create table ${schema}.version (
  version integer primary key,
  since timestamptz not null default now()
);

create table ${schema}.run (
  id bigint generated always as identity primary key,
  command text not null,
  actor text not null,
  client text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  outcome text
);

create table ${schema}.script (
  id bigint generated always as identity primary key,
  migration text not null,
  name text not null,
  fingerprint text not null,
  operations integer not null,
  at timestamptz not null
);

create table ${schema}.entry (
  id bigint generated always as identity primary key,
  run_id bigint not null references ${schema}.run,
  migration text not null,
  fingerprint text not null,
  occurrence integer not null,
  ordinal integer not null,
  file text not null,
  line integer not null,
  col integer not null,
  kind text not null,
  object text,
  sql text not null,
  outcome text not null,
  reason text not null,
  waits_for text[] not null,
  inverse_kind text not null,
  inverse text[] not null,
  at timestamptz not null
);

create index entry_operation_idx on ${schema}.entry (migration, fingerprint, occurrence, id desc);

create view ${schema}.latest_entry as
select distinct on (migration, fingerprint, occurrence) *
from ${schema}.entry
order by migration, fingerprint, occurrence, id desc;

create view ${schema}.status as
select e.migration, s.name, e.ordinal as nr, e.kind, e.object, e.outcome,
       array_to_string(e.waits_for, ', ') as waits_for, e.reason, e.at::timestamptz(0) as since,
       e.migration || '/' || e.fingerprint || case when e.occurrence > 1 then '~' || e.occurrence else '' end as operation
from ${schema}.latest_entry e
left join lateral (select name from ${schema}.script s where s.migration = e.migration order by s.id desc limit 1) s on true
where e.outcome <> 'superseded'
order by e.migration, e.ordinal;

comment on view ${schema}.status is 'What became of every operation of every migration.';
comment on table ${schema}.entry is 'Append-only: what was decided and done, operation by operation.';
comment on table ${schema}.script is 'Append-only: the migrations that are known, and what their text was.';
comment on table ${schema}.run is 'The commands that wrote here.';
