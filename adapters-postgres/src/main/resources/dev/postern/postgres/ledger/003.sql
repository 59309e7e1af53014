create table ${schema}.event (
  id bigint generated always as identity primary key,
  run_id bigint not null references ${schema}.run,
  at timestamptz not null default clock_timestamp(),
  phase text not null,
  operation text,
  kind text,
  object text,
  decision text,
  took_ms bigint,
  done integer not null,
  total integer not null,
  detail text not null,
  blocker_pid integer,
  blocker_user text,
  blocker_application text,
  blocker_since timestamptz,
  blocker_query text
);

create index event_at_idx on ${schema}.event (at);
create index entry_run_idx on ${schema}.entry (run_id);

comment on table ${schema}.event is 'What runs write down of themselves while they go on; kept for seven days.';
