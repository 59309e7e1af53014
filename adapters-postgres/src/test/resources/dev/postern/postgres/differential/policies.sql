-- set-up guarded
CREATE ROLE clerk;
CREATE ROLE auditor;
CREATE TABLE files (id integer, owner text DEFAULT current_user, secret boolean);
CREATE TABLE readers (name text);
CREATE POLICY own ON files USING (owner = current_user);

-- on guarded
CREATE POLICY everything ON files;
CREATE POLICY to_read ON public.files FOR SELECT TO clerk USING (NOT secret);
CREATE POLICY to_read ON files AS RESTRICTIVE FOR ALL TO clerk, auditor USING (true) WITH CHECK (NOT secret);
CREATE POLICY to_write ON files FOR INSERT TO PUBLIC WITH CHECK (id > 0);
CREATE POLICY to_read ON files FOR SELECT TO CURRENT_USER USING (EXISTS (SELECT 1 FROM readers WHERE name = owner));
CREATE POLICY siblings ON files FOR UPDATE USING (id IN (SELECT f.id FROM files f WHERE f.owner = files.owner AND NOT files.secret));
CREATE POLICY to_delete ON files FOR DELETE TO clerk, PUBLIC USING (current_setting('app.user', true) = owner);
ALTER POLICY own ON files RENAME TO mine;
ALTER POLICY own ON files TO auditor, CURRENT_USER USING (id > 0) WITH CHECK (secret);
-- given ALTER POLICY own ON files TO clerk WITH CHECK (id > 0)
ALTER POLICY own ON public.files TO PUBLIC WITH CHECK (secret);
ALTER POLICY own ON files TO clerk;
ALTER POLICY own ON files USING (owner = session_user);
ALTER POLICY own ON files WITH CHECK (id > 1);
DROP POLICY own ON files;
DROP POLICY IF EXISTS own ON files;
DROP POLICY IF EXISTS absent ON files CASCADE;
COMMENT ON POLICY own ON files IS 'only mine';
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
ALTER TABLE files FORCE ROW LEVEL SECURITY;
-- given ALTER TABLE files ENABLE ROW LEVEL SECURITY
ALTER TABLE files DISABLE ROW LEVEL SECURITY;
-- given ALTER TABLE files FORCE ROW LEVEL SECURITY
ALTER TABLE files NO FORCE ROW LEVEL SECURITY;
ALTER TABLE files DROP COLUMN owner CASCADE;
ALTER TABLE files RENAME TO documents;
DROP TABLE files;
ALTER TABLE files RENAME COLUMN owner TO belongs_to;
