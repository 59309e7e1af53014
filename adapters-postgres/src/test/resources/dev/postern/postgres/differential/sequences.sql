-- set-up counters
CREATE SCHEMA app;
CREATE SEQUENCE numbers;
CREATE TABLE bills (id integer DEFAULT nextval('numbers'), number bigserial, year integer);
CREATE SEQUENCE years OWNED BY bills.year;

-- on counters
CREATE SEQUENCE ids;
CREATE SEQUENCE IF NOT EXISTS app.ids AS smallint;
CREATE SEQUENCE ids INCREMENT BY 10 MINVALUE 5 MAXVALUE 5000 START WITH 100 CACHE 20 CYCLE;
CREATE SEQUENCE ids INCREMENT -1 NO MINVALUE NO MAXVALUE NO CYCLE;
CREATE SEQUENCE ids OWNED BY bills.id;
CREATE SEQUENCE ids OWNED BY NONE;
CREATE TEMPORARY SEQUENCE ids;
-- since 15
CREATE UNLOGGED SEQUENCE ids;
ALTER SEQUENCE numbers INCREMENT BY 5;
ALTER SEQUENCE numbers MAXVALUE 100000;
ALTER SEQUENCE IF EXISTS numbers START WITH 7;
ALTER SEQUENCE numbers RESTART;
ALTER SEQUENCE numbers RESTART WITH 1000;
ALTER SEQUENCE numbers AS bigint CACHE 5 CYCLE;
ALTER SEQUENCE numbers MINVALUE 1 NO MAXVALUE;
ALTER SEQUENCE numbers OWNED BY bills.id;
ALTER SEQUENCE years OWNED BY NONE;
ALTER SEQUENCE numbers RENAME TO figures;
ALTER SEQUENCE years RENAME TO all_years;
ALTER SEQUENCE numbers SET SCHEMA app;
-- since 15
ALTER SEQUENCE numbers SET UNLOGGED;
ALTER TABLE numbers RENAME TO figures;
DROP SEQUENCE years;
DROP SEQUENCE IF EXISTS years;
DROP SEQUENCE IF EXISTS absent;
DROP SEQUENCE numbers CASCADE;
DROP SEQUENCE bills_number_seq CASCADE;
COMMENT ON SEQUENCE numbers IS 'all numbers';
SELECT setval('numbers', 100);
SELECT setval('numbers', 100, false);
SELECT nextval('numbers');
SELECT setval(pg_get_serial_sequence('bills', 'number'), (SELECT max(number) FROM bills));
SELECT pg_catalog.setval('public.numbers', coalesce((SELECT max(id) FROM bills), 1));
ALTER TABLE bills ALTER COLUMN year SET DEFAULT nextval('numbers');
ALTER TABLE bills ALTER COLUMN number DROP DEFAULT;
ALTER TABLE bills DROP COLUMN year;
CREATE TABLE letters (id integer DEFAULT nextval('numbers'::regclass) PRIMARY KEY);
