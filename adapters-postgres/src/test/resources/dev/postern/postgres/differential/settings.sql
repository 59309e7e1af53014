-- set-up plain
CREATE TABLE notes (id integer, body text);

-- on plain
SET lock_timeout = '5s';
SET LOCAL statement_timeout TO 0;
SET SESSION work_mem = '4MB';
SET TIME ZONE 'UTC';
SET client_min_messages = warning;
RESET work_mem;
RESET ALL;
SET CONSTRAINTS ALL DEFERRED;
SET CONSTRAINTS ALL IMMEDIATE;
SET TRANSACTION READ WRITE;
SELECT set_config('search_path', 'public', false);
SHOW work_mem;
DISCARD TEMP;
SAVEPOINT here;
NOTIFY channel, 'done';
DO $$ begin insert into notes values (1, 'x'); end $$;
DO LANGUAGE plpgsql $$ begin if exists (select 1 from notes) then raise notice 'some'; end if; end $$;
DO $$ begin execute 'create table made (id integer)'; end $$;
DO $$ begin alter table notes add column late text; exception when duplicate_column then null; end $$;
EXPLAIN SELECT * FROM notes;
EXPLAIN (VERBOSE, COSTS OFF) SELECT body FROM notes WHERE id > 1;
PREPARE wanted AS SELECT * FROM notes;
DEALLOCATE ALL;
SELECT 1;
SELECT pg_notify('channel', 'done');
SELECT * FROM generate_series(1, 3);
