-- set-up schemas
CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE app.kind AS ENUM ('a', 'b');
CREATE TABLE orders (id integer PRIMARY KEY, total integer, note text);
CREATE INDEX orders_total ON orders (total);
CREATE TABLE app.orders (id integer PRIMARY KEY, amount integer, total integer);
CREATE TABLE app.things (id integer PRIMARY KEY, name text);
CREATE TABLE stock (id integer PRIMARY KEY, thing integer, pieces integer);
CREATE VIEW app.big AS SELECT id FROM app.orders WHERE amount > 10;
CREATE SEQUENCE numbers;
CREATE FUNCTION doubled(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';

-- on schemas
-- path app, public
CREATE TABLE feelings (id integer, how mood, what kind);
-- path app, public
CREATE TABLE stock (id integer);
-- path missing, app, public
CREATE TABLE lines (id integer PRIMARY KEY);
-- path missing, app, public
CREATE INDEX ON orders (amount);
-- path app, public
CREATE INDEX stock_pieces ON stock (pieces);
-- path app, public
CREATE INDEX orders_amount ON orders (amount);
-- path app, public
ALTER TABLE orders ADD COLUMN remark text;
-- path app, public
ALTER TABLE stock ADD COLUMN how mood, ADD COLUMN remark text;
-- path app, public
ALTER TABLE stock ADD CONSTRAINT some_pieces CHECK (pieces > 0), ADD FOREIGN KEY (thing) REFERENCES things (id);
-- path app, public
ALTER TABLE stock RENAME TO supplies;
-- path app, public
ALTER TABLE stock RENAME COLUMN pieces TO number;
-- path app, public
ALTER TABLE stock DROP COLUMN thing;
-- path other, app, public
ALTER TABLE things ALTER COLUMN name SET NOT NULL;
-- path app, public
DROP TABLE stock;
-- path app, public
DROP TABLE orders CASCADE;
-- path app, public
DROP TABLE IF EXISTS absent;
-- path app, public
DROP INDEX orders_total;
-- path app, public
DROP VIEW big;
-- path app, public
DROP SEQUENCE numbers;
-- path app, public
DROP TYPE mood;
-- path app, public
DROP FUNCTION doubled(integer);
-- path app, public
ALTER SEQUENCE numbers RENAME TO counters;
-- path app, public
ALTER TYPE mood ADD VALUE 'happy';
-- path app, public
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
-- path app, public
ALTER FUNCTION doubled(integer) RENAME TO twice;
-- path app, public
CREATE VIEW both_kinds AS SELECT o.amount, s.pieces FROM orders o JOIN stock s ON s.thing = o.id;
-- path app, public
CREATE SEQUENCE numbers START 5;
-- path app, public
CREATE TYPE mood AS ENUM ('good');
-- path app, public
CREATE FUNCTION doubled(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n + n';
-- path app, public
CREATE DOMAIN amounts AS integer CHECK (VALUE > 0);
-- path app, public
COMMENT ON TABLE stock IS 'what there is';
-- path app, public
COMMENT ON COLUMN stock.pieces IS 'how many';
-- path app, public
COMMENT ON TYPE mood IS 'how it is';
-- path app, public
INSERT INTO stock (id, thing, pieces) SELECT id, 1, amount FROM orders;
-- path app, public
UPDATE stock SET pieces = 0 FROM things WHERE things.id = stock.thing;
-- path app, public
DELETE FROM things USING stock WHERE stock.thing = things.id;
-- path public, app
CREATE INDEX things_name ON things (name);
-- path public, app
ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'none';
-- path public, pg_temp
ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'none';
-- path app, public
CREATE TEMPORARY TABLE orders (id integer, note text) ON COMMIT DROP;
-- path app, public
CREATE TEMP TABLE kept AS SELECT pieces FROM stock;
-- path pg_temp, public
CREATE TABLE orders (id integer);
-- path app, public
CREATE TEMP SEQUENCE passing;
-- path app, public
CREATE TEMP VIEW passing AS SELECT pieces FROM stock;
-- path app, public
TRUNCATE stock;
-- path app, public
LOCK TABLE stock;
-- path app, public
CREATE TRIGGER watch BEFORE UPDATE ON stock FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- path app, public
GRANT SELECT ON stock TO PUBLIC;
