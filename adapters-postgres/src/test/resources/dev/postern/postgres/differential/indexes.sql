-- set-up notes
CREATE TABLE notes (id bigint, customer integer, body text, written timestamp, tags text[], place point);
CREATE INDEX notes_written ON notes (written);

-- on notes
CREATE INDEX notes_body ON notes (body);
CREATE INDEX ON notes (body);
CREATE INDEX notes_body ON public.notes USING btree (body);
CREATE INDEX notes_body ON ONLY notes (body);
CREATE INDEX IF NOT EXISTS notes_body ON notes (body);
CREATE UNIQUE INDEX notes_id ON notes (id);
-- since 15
CREATE UNIQUE INDEX notes_id ON notes (id) NULLS NOT DISTINCT;
CREATE INDEX notes_both ON notes (customer, written DESC NULLS LAST);
CREATE INDEX notes_hash ON notes USING hash (customer);
CREATE INDEX notes_tags ON notes USING gin (tags);
CREATE INDEX notes_place ON notes USING gist (place);
CREATE INDEX notes_brin ON notes USING brin (written) WITH (pages_per_range = 16);
CREATE INDEX notes_spgist ON notes USING spgist (place);
CREATE INDEX notes_lower ON notes (lower(body));
CREATE INDEX notes_some ON notes (body) WHERE customer IS NOT NULL;
CREATE INDEX notes_covering ON notes (customer) INCLUDE (body);
CREATE INDEX notes_pattern ON notes (body text_pattern_ops);
CREATE INDEX notes_c ON notes (body COLLATE "C");
CREATE INDEX notes_filled ON notes (body) WITH (fillfactor = 50);
CREATE INDEX notes_space ON notes (body) TABLESPACE pg_default;
CREATE INDEX notes_words ON notes USING gin (to_tsvector('english', body));
CREATE INDEX notes_expression ON notes ((customer + 1), (body || 'x'));
-- non-transactional
CREATE INDEX CONCURRENTLY notes_body ON notes (body);
-- non-transactional
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS notes_id ON notes (id);
DROP INDEX notes_written;
DROP INDEX IF EXISTS notes_written;
DROP INDEX public.notes_written RESTRICT;
DROP INDEX notes_written CASCADE;
-- non-transactional
DROP INDEX CONCURRENTLY notes_written;
-- given CREATE INDEX notes_body ON notes (body)
DROP INDEX notes_written, notes_body;
ALTER INDEX notes_written RENAME TO notes_by_time;
ALTER INDEX IF EXISTS notes_written RENAME TO notes_by_time;
ALTER INDEX notes_written SET (fillfactor = 60);
-- given ALTER INDEX notes_written SET (fillfactor = 60)
ALTER INDEX notes_written RESET (fillfactor);
ALTER INDEX notes_written SET TABLESPACE pg_default;
-- given CREATE INDEX notes_lower ON notes (lower(body))
ALTER INDEX notes_lower ALTER COLUMN 1 SET STATISTICS 300;
-- given CREATE INDEX notes_lower ON notes (lower(body))
DROP INDEX notes_lower;
