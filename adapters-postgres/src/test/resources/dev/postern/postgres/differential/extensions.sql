-- set-up tools
CREATE SCHEMA tools;
CREATE EXTENSION hstore;

-- on tools
CREATE EXTENSION citext;
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA tools;
CREATE EXTENSION btree_gist SCHEMA public;
CREATE EXTENSION pgcrypto WITH SCHEMA tools VERSION '1.3';
CREATE EXTENSION earthdistance CASCADE;
CREATE EXTENSION IF NOT EXISTS hstore;
ALTER EXTENSION hstore SET SCHEMA tools;
ALTER EXTENSION hstore UPDATE;
-- given CREATE EXTENSION pg_trgm VERSION '1.3'
ALTER EXTENSION pg_trgm UPDATE TO '1.4';
-- given CREATE FUNCTION plain() RETURNS integer LANGUAGE sql AS 'select 1'
ALTER EXTENSION hstore ADD FUNCTION plain();
ALTER EXTENSION hstore DROP FUNCTION hstore_version_diag(hstore);
DROP EXTENSION hstore;
DROP EXTENSION IF EXISTS hstore;
-- given CREATE TABLE bags (id integer, content hstore)
DROP EXTENSION hstore CASCADE;
DROP EXTENSION IF EXISTS absent;
COMMENT ON EXTENSION hstore IS 'keys and values';
CREATE TABLE bags (id integer, content hstore DEFAULT ''::hstore);
-- given CREATE TABLE bags (id integer, content hstore)
CREATE INDEX bags_content ON bags USING gin (content);
-- given CREATE EXTENSION pg_trgm
-- given CREATE TABLE texts (body text)
CREATE INDEX texts_body ON texts USING gin (body gin_trgm_ops);
-- given CREATE EXTENSION citext
-- given CREATE TABLE texts (body text)
ALTER TABLE texts ALTER COLUMN body TYPE citext;
-- given CREATE EXTENSION "uuid-ossp"
CREATE TABLE keys (id uuid DEFAULT uuid_generate_v4() PRIMARY KEY);
-- given CREATE EXTENSION btree_gist
-- given CREATE TABLE bookings (room integer, span daterange)
ALTER TABLE bookings ADD CONSTRAINT apart EXCLUDE USING gist (room WITH =, span WITH &&);
