-- set-up worn
CREATE TABLE notes (id integer CONSTRAINT notes_key PRIMARY KEY, body text);
CREATE INDEX notes_body ON notes (body);

-- on worn
ANALYZE;
ANALYZE notes;
ANALYZE notes (body);
ANALYZE VERBOSE public.notes;
CLUSTER notes USING notes_key;
CLUSTER VERBOSE notes USING notes_body;
-- given ALTER TABLE notes CLUSTER ON notes_key
CLUSTER notes;
-- given ALTER TABLE notes CLUSTER ON notes_key
CLUSTER public.notes USING notes_body;
-- non-transactional
CLUSTER;
REINDEX INDEX notes_body;
REINDEX TABLE notes;
REINDEX (VERBOSE) TABLE public.notes;
-- non-transactional
REINDEX INDEX CONCURRENTLY notes_body;
-- non-transactional
REINDEX TABLE CONCURRENTLY notes;
-- non-transactional
REINDEX SCHEMA public;
-- non-transactional
VACUUM notes;
-- non-transactional
VACUUM (FULL, ANALYZE) notes;
-- non-transactional
VACUUM ANALYZE public.notes (body);
CHECKPOINT;
