-- set-up departments
CREATE ROLE clerk;
CREATE SCHEMA sales;
CREATE SCHEMA empty;
CREATE TABLE sales.orders (id integer PRIMARY KEY);

-- on departments
CREATE SCHEMA archive;
CREATE SCHEMA IF NOT EXISTS archive;
CREATE SCHEMA IF NOT EXISTS empty;
CREATE SCHEMA archive AUTHORIZATION clerk;
CREATE SCHEMA AUTHORIZATION clerk;
CREATE SCHEMA archive CREATE TABLE old (id integer) CREATE VIEW older AS SELECT id FROM old;
ALTER SCHEMA empty RENAME TO void;
ALTER SCHEMA sales RENAME TO shop;
ALTER SCHEMA empty OWNER TO clerk;
DROP SCHEMA empty;
DROP SCHEMA IF EXISTS empty RESTRICT;
DROP SCHEMA sales CASCADE;
DROP SCHEMA IF EXISTS absent;
COMMENT ON SCHEMA empty IS 'nothing in here';
CREATE TABLE empty.things (id integer);
ALTER TABLE sales.orders SET SCHEMA empty;
SET search_path = sales, public;
SET search_path TO sales;
