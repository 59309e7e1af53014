-- set-up ruled
CREATE TABLE notes (id integer, body text);
CREATE TABLE trail (note integer);
CREATE VIEW short AS SELECT id, body FROM notes WHERE length(body) < 10;
CREATE RULE keep AS ON DELETE TO notes DO INSTEAD NOTHING;

-- on ruled
CREATE RULE trace AS ON INSERT TO notes DO ALSO INSERT INTO trail VALUES (new.id);
CREATE RULE trace AS ON UPDATE TO notes WHERE old.id <> new.id DO INSTEAD NOTHING;
CREATE RULE trace AS ON INSERT TO short DO INSTEAD (INSERT INTO notes VALUES (new.id, new.body); INSERT INTO trail VALUES (new.id));
CREATE OR REPLACE RULE keep AS ON DELETE TO notes DO INSTEAD INSERT INTO trail VALUES (old.id);
CREATE OR REPLACE RULE trace AS ON DELETE TO public.notes DO NOTHING;
ALTER RULE keep ON notes RENAME TO keep_all;
DROP RULE keep ON notes;
DROP RULE IF EXISTS keep ON notes CASCADE;
DROP RULE IF EXISTS absent ON notes;
ALTER TABLE notes DISABLE RULE keep;
-- given ALTER TABLE notes DISABLE RULE keep
ALTER TABLE notes ENABLE RULE keep;
ALTER TABLE notes ENABLE REPLICA RULE keep;
ALTER TABLE notes ENABLE ALWAYS RULE keep;
COMMENT ON RULE keep ON notes IS 'nothing goes';
