create table ${schema}.lease (
  one boolean primary key default true check (one),
  token text,
  holder text not null default '',
  since timestamptz not null default clock_timestamp(),
  renewed_at timestamptz not null default clock_timestamp()
);

insert into ${schema}.lease (token) values (null);

comment on table ${schema}.lease is 'Who runs behind a proxy that pools transactions; nobody where the token is null.';
