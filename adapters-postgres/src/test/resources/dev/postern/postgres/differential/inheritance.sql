-- set-up family
CREATE TABLE cities (name text, people integer, CONSTRAINT peopled CHECK (people > 0));
CREATE TABLE capitals (state text) INHERITS (cities);
CREATE TABLE villages (name text, people integer, CONSTRAINT peopled CHECK (people > 0));
CREATE TYPE place AS (name text, people integer);
CREATE TABLE places OF place;

-- on family
CREATE TABLE ports (sea text) INHERITS (cities);
CREATE TABLE ports (name text, depth integer) INHERITS (cities);
ALTER TABLE villages INHERIT cities;
ALTER TABLE capitals NO INHERIT cities;
ALTER TABLE cities ADD COLUMN mayor text;
ALTER TABLE ONLY cities ALTER COLUMN people SET DEFAULT 0;
ALTER TABLE cities ALTER COLUMN people SET DEFAULT 0;
ALTER TABLE cities ALTER COLUMN name SET NOT NULL;
ALTER TABLE cities DROP COLUMN people;
ALTER TABLE ONLY cities DROP COLUMN people;
ALTER TABLE ONLY cities DROP CONSTRAINT peopled;
-- given ALTER TABLE cities DROP CONSTRAINT peopled
-- given ALTER TABLE villages INHERIT cities
ALTER TABLE cities DROP COLUMN people;
-- given ALTER TABLE villages INHERIT cities
ALTER TABLE cities DROP CONSTRAINT peopled;
-- given ALTER TABLE cities ALTER COLUMN people SET DEFAULT 0
ALTER TABLE cities ALTER COLUMN people DROP DEFAULT;
-- given ALTER TABLE capitals ADD COLUMN mayor text
ALTER TABLE cities ADD COLUMN mayor text;
ALTER TABLE cities RENAME COLUMN name TO called;
ALTER TABLE cities ALTER COLUMN people TYPE bigint;
ALTER TABLE cities ADD CONSTRAINT small CHECK (people < 1000000);
ALTER TABLE cities ADD CONSTRAINT small CHECK (people < 1000000) NO INHERIT;
ALTER TABLE cities DROP CONSTRAINT peopled;
ALTER TABLE cities RENAME CONSTRAINT peopled TO lived_in;
ALTER TABLE places NOT OF;
-- given ALTER TABLE villages DROP CONSTRAINT peopled
ALTER TABLE villages OF place;
DROP TABLE cities CASCADE;
DROP TABLE capitals;
DROP TABLE cities, capitals;
ALTER TABLE cities RENAME TO towns;
