-- set-up moods
CREATE SCHEMA app;
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TYPE address AS (street text, number integer);
CREATE TYPE spell AS RANGE (subtype = date);
CREATE TABLE people (id integer, feels mood, lives address);

-- on moods
CREATE TYPE colour AS ENUM ('red', 'green', 'it''s blue');
CREATE TYPE app.colour AS ENUM ();
CREATE TYPE point3 AS (x integer, y integer, z numeric(5, 2));
CREATE TYPE visit AS (who text COLLATE "C", felt mood);
CREATE TYPE price_range AS RANGE (subtype = numeric);
CREATE TYPE float_range AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE text_range AS RANGE (subtype = text, collation = "C", multirange_type_name = text_ranges);
CREATE TYPE later;
ALTER TYPE mood ADD VALUE 'calm';
ALTER TYPE mood ADD VALUE 'calm' BEFORE 'happy';
ALTER TYPE mood ADD VALUE 'calm' AFTER 'sad';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'calm';
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
ALTER TYPE mood RENAME TO feeling;
ALTER TYPE mood SET SCHEMA app;
ALTER TYPE address RENAME TO place;
ALTER TYPE address SET SCHEMA app;
ALTER TYPE address ADD ATTRIBUTE zip text;
ALTER TYPE address ADD ATTRIBUTE zip text COLLATE "C";
ALTER TYPE spell RENAME TO duration;
-- given DROP TABLE people
ALTER TYPE address DROP ATTRIBUTE number;
-- given DROP TABLE people
ALTER TYPE address DROP ATTRIBUTE IF EXISTS number CASCADE;
-- given DROP TABLE people
ALTER TYPE address ALTER ATTRIBUTE number TYPE bigint;
-- given DROP TABLE people
ALTER TYPE address ALTER ATTRIBUTE number SET DATA TYPE text;
-- given DROP TABLE people
ALTER TYPE address ADD ATTRIBUTE a text, DROP ATTRIBUTE number, ALTER ATTRIBUTE street TYPE varchar(20);
ALTER TYPE address RENAME ATTRIBUTE number TO house;
ALTER TYPE address RENAME ATTRIBUTE number TO house CASCADE;
-- given DROP TABLE people
DROP TYPE mood;
-- given DROP TABLE people
DROP TYPE mood, address;
-- given DROP TABLE people
DROP TYPE IF EXISTS mood RESTRICT;
DROP TYPE mood CASCADE;
DROP TYPE address CASCADE;
DROP TYPE spell;
DROP TYPE IF EXISTS absent;
COMMENT ON TYPE mood IS 'how one feels';
COMMENT ON TYPE public.address IS 'where one lives';
COMMENT ON COLUMN address.street IS 'without the number';
CREATE TABLE diary (day date, felt mood);
CREATE TABLE diary (day date, felt mood[] DEFAULT '{sad}', at address, whole people);
ALTER TABLE people ADD COLUMN wants mood DEFAULT 'happy';
ALTER TABLE people ALTER COLUMN feels TYPE text USING feels::text;
ALTER TABLE people ALTER COLUMN feels SET DEFAULT 'sad';
CREATE TABLE houses OF address;
CREATE TABLE houses OF address (PRIMARY KEY (street), number WITH OPTIONS DEFAULT 1);
ALTER TABLE people DROP COLUMN feels;
INSERT INTO people (id, feels) VALUES (1, 'happy');
