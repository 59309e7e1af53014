-- set-up algebra
CREATE ROLE clerk;
CREATE SCHEMA app;
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION same(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'select $1.a = $2.a';
CREATE FUNCTION to_pair(integer) RETURNS pair LANGUAGE sql IMMUTABLE AS 'select ($1, $1)::pair';
CREATE FUNCTION compare(pair, pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select $1.a - $2.a';
CREATE OPERATOR === (LEFTARG = pair, RIGHTARG = pair, FUNCTION = same);
CREATE COLLATION german (LOCALE = 'C');
CREATE OPERATOR FAMILY pairs USING btree;

-- on algebra
CREATE OPERATOR ==== (LEFTARG = pair, RIGHTARG = pair, FUNCTION = same, COMMUTATOR = ====);
CREATE OPERATOR app.!! (RIGHTARG = integer, PROCEDURE = to_pair);
ALTER OPERATOR === (pair, pair) OWNER TO clerk;
ALTER OPERATOR === (pair, pair) SET SCHEMA app;
ALTER OPERATOR === (pair, pair) SET (RESTRICT = eqsel);
DROP OPERATOR === (pair, pair);
DROP OPERATOR IF EXISTS ===== (integer, integer);
COMMENT ON OPERATOR === (pair, pair) IS 'the same';
CREATE CAST (integer AS pair) WITH FUNCTION to_pair(integer);
CREATE CAST (integer AS pair) WITH FUNCTION to_pair(integer) AS ASSIGNMENT;
CREATE CAST (pair AS text) WITH INOUT AS IMPLICIT;
-- given CREATE CAST (integer AS pair) WITH FUNCTION to_pair(integer)
DROP CAST (integer AS pair);
DROP CAST IF EXISTS (bigint AS pair);
-- given CREATE CAST (integer AS pair) WITH FUNCTION to_pair(integer)
COMMENT ON CAST (integer AS pair) IS 'twice';
CREATE COLLATION french (LOCALE = 'C');
CREATE COLLATION IF NOT EXISTS app.french FROM "C";
CREATE COLLATION french (PROVIDER = icu, LOCALE = 'fr', DETERMINISTIC = false);
ALTER COLLATION german RENAME TO deutsch;
ALTER COLLATION german SET SCHEMA app;
ALTER COLLATION german OWNER TO clerk;
DROP COLLATION german;
DROP COLLATION IF EXISTS german CASCADE;
COMMENT ON COLLATION german IS 'as Germans sort';
CREATE TABLE words (word text COLLATE german);
CREATE OPERATOR CLASS pair_ops FOR TYPE pair USING btree AS OPERATOR 3 === (pair, pair), FUNCTION 1 compare(pair, pair);
CREATE OPERATOR FAMILY more USING hash;
DROP OPERATOR FAMILY pairs USING btree;
ALTER OPERATOR FAMILY pairs USING btree RENAME TO couples;
CREATE CONVERSION mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
-- given CREATE CONVERSION mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8
DROP CONVERSION mine;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
-- given CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler
DROP ACCESS METHOD heap2;
CREATE LANGUAGE plsample HANDLER plpgsql_call_handler;
DROP LANGUAGE IF EXISTS absent;
