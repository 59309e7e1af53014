package dev.postern.postgres.commutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.postgres.testing.PostgresServers;
import io.vavr.collection.Seq;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs that look as if their order made no difference, and on PostgreSQL it does. */
class TrapsTest {

    private static PairBench bench;

    @BeforeAll
    static void open() throws SQLException {
        bench = new PairBench(PostgresServers.embedded().get(0));
    }

    @AfterAll
    static void close() throws SQLException {
        bench.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            two columns come in the order in which they are added       | ALTER TABLE orders ADD COLUMN weight integer | ALTER TABLE orders ADD COLUMN height integer
            a row without a list of columns goes by their order         | ALTER TABLE loose ADD COLUMN d integer DEFAULT 3 | INSERT INTO loose VALUES (5, 6, 'seven', 8)
            a column that goes leaves fewer to a row without a list     | ALTER TABLE stones DROP COLUMN name | INSERT INTO stones VALUES ('slate', 1)
            the second of two checks gets a number                      | ALTER TABLE loose ADD CHECK (a > 0) | ALTER TABLE loose ADD CHECK (a < 1000)
            the second of two indexes gets a number                     | CREATE INDEX ON loose (a) | CREATE INDEX ON loose (a) WHERE a > 1
            an index takes the name that another would have got         | CREATE INDEX ON loose (a) | CREATE INDEX loose_a_idx ON loose (b)
            a table takes the name that an index would have got         | CREATE INDEX ON loose (a) | CREATE TABLE loose_a_idx (a integer)
            two labels of an enum come in the order of their adding     | ALTER TYPE mood ADD VALUE 'dull' | ALTER TYPE mood ADD VALUE 'keen'
            a default is obeyed by rows that come later                 | ALTER TABLE loose ALTER COLUMN b SET DEFAULT 9 | INSERT INTO loose (a) VALUES (1)
            a trigger fires for rows that come later                    | CREATE TRIGGER loose_record AFTER INSERT ON loose FOR EACH ROW EXECUTE FUNCTION record() | INSERT INTO loose (a) VALUES (1)
            a trigger writes into another table                         | DROP TRIGGER items_record ON items | DELETE FROM orders WHERE total < 6
            a foreign key takes rows along                              | ALTER TABLE orders DROP CONSTRAINT orders_customer | DELETE FROM customers WHERE id = 1
            a foreign key reaches rows two tables away                  | DELETE FROM customers WHERE id = 1 | UPDATE items SET ordered = 3 WHERE ordered IS NULL
            a unique index is asked by ON CONFLICT                      | CREATE UNIQUE INDEX loose_single ON loose (a) | INSERT INTO loose (a) VALUES (1) ON CONFLICT DO NOTHING
            rows of a child are rows of its parent                      | ALTER TABLE birds NO INHERIT animals | UPDATE animals SET legs = 3
            a rule replaces what is to be done                          | CREATE RULE loose_silent AS ON DELETE TO loose DO INSTEAD NOTHING | DELETE FROM loose WHERE a = 1
            a cascade takes views along                                 | DROP TABLE orders CASCADE | DROP VIEW big_totals
            a cascade takes a key of another table along                | DROP TABLE orders CASCADE | ALTER TABLE items VALIDATE CONSTRAINT items_ordered
            a column takes the sequence along that it owns              | ALTER TABLE items DROP COLUMN amount | ALTER SEQUENCE marks INCREMENT BY 3
            a table takes its indexes along                             | DROP TABLE items | COMMENT ON INDEX items_id IS 'by number'
            a view hides whose rows are read                            | INSERT INTO loose (a) SELECT customer FROM big_totals | DELETE FROM customers WHERE id = 1
            a new table copies the indexes that there are               | CREATE TABLE fresh (LIKE orders INCLUDING ALL) | DROP INDEX orders_note
            a foreign key needs the key that it refers to               | ALTER TABLE loose ADD FOREIGN KEY (b) REFERENCES orders (id) | ALTER TABLE orders DROP CONSTRAINT orders_pkey CASCADE
            a check of a domain looks at the rows of every table        | DROP TABLE items | ALTER DOMAIN code ADD CONSTRAINT spelt CHECK (VALUE <> 'y')
            a key takes the foreign keys along that refer to it         | ALTER TABLE orders DROP CONSTRAINT orders_pkey CASCADE | INSERT INTO items (id, ordered) VALUES (5, 99)
            who may do what with a column is of that column             | ALTER TABLE orders DROP COLUMN note | GRANT UPDATE (note) ON orders TO commuter
            a function that a view calls goes                           | CREATE VIEW louder AS SELECT loud(c) FROM loose | DROP FUNCTION loud(text) CASCADE
            a check that is not valid is made of the whole row          | ALTER TABLE loose ADD CONSTRAINT low CHECK (a > 1) NOT VALID | UPDATE loose SET b = 9 WHERE a = 1
            rows are numbered in the order in which they are kept       | ALTER TABLE loose ADD COLUMN number serial | UPDATE loose SET b = 9 WHERE a = 1
            a row that is changed is kept elsewhere                     | DELETE FROM loose WHERE ctid = '(0,1)' | UPDATE loose SET b = 9 WHERE a = 1
            the second of two foreign keys gets a number                | ALTER TABLE loose ADD FOREIGN KEY (b) REFERENCES customers (id) NOT VALID | ALTER TABLE loose ADD FOREIGN KEY (b) REFERENCES orders (id) NOT VALID
            the second of two indexes on a partition gets a number      | CREATE INDEX named ON readings (value) | CREATE INDEX ON readings (value)
            a foreign key without columns needs the primary key         | CREATE TABLE fresh (customer integer REFERENCES customers) | ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE
            a column takes the key along that it is in                  | CREATE TABLE fresh (customer integer REFERENCES customers) | ALTER TABLE customers DROP COLUMN id CASCADE
            a foreign key without columns waits for a primary key       | CREATE TABLE fresh (stone text REFERENCES stones) | ALTER TABLE stones ADD PRIMARY KEY (name)
            a name of one table comes to be one of two                  | ALTER TABLE loose ADD COLUMN total integer | WITH new AS (INSERT INTO loose (a) VALUES (1) RETURNING *) UPDATE orders SET note = 'n' FROM new WHERE total = new.a
            rows that are passed on are passed on as a whole            | ALTER TABLE stones ADD COLUMN d integer | WITH gone AS (DELETE FROM stones RETURNING *) INSERT INTO stones (name, legs) SELECT * FROM gone
            a table is among all tables, or is not there yet            | CREATE TABLE fresh (a integer) | GRANT SELECT ON ALL TABLES IN SCHEMA public TO commuter
            a text that is too long fits only into the longer type      | ALTER TABLE short ALTER COLUMN b TYPE varchar(9) | INSERT INTO short (a, b) SELECT id, 'seven c' FROM orders
            a value that is not written down may be of any length       | ALTER TABLE short ALTER COLUMN b TYPE varchar(99) | INSERT INTO short (a, b) SELECT id, concat('seven', id, 'c') FROM orders
            a query may ask how long its own table is                   | ALTER TABLE short ALTER COLUMN c TYPE char(7) | INSERT INTO short (a) SELECT octet_length(c) FROM short
            a partition is indexed with the whole                       | CREATE INDEX readings_value ON readings (value) | ALTER TABLE readings DETACH PARTITION readings_2020
            """)
    void their_order_makes_a_difference(String because, String one, String other) throws SQLException {
        Seq<TriedStatement> both = TriedStatement.of(one + ";" + other);
        Pair pair = new Pair(both.head(), both.last());
        PairTrial trial = bench.tried(pair);
        assertThat(trial.happens())
                .as("one order at least works: %s", trial.difference())
                .isTrue();
        assertThat(trial.isTheSame()).as(because).isFalse();
        assertThat(pair.isSaidToCommute(bench.read(pair.scope()))).as(because).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a foreign key minds the key of its columns alone            | ALTER TABLE loose ADD CONSTRAINT k FOREIGN KEY (b) REFERENCES customers (id) NOT VALID | ALTER TABLE customers DROP CONSTRAINT customers_email
            a foreign key takes the older of two keys                   | ALTER TABLE loose ADD CONSTRAINT k FOREIGN KEY (b) REFERENCES customers (id) NOT VALID | CREATE UNIQUE INDEX customers_again ON customers (id)
            a reference that is only looked at is not checked           | UPDATE items SET price = 2 WHERE ordered = 1 | ALTER TABLE orders ALTER COLUMN extra TYPE varchar(9)
            a trigger keeps its function whatever that does             | CREATE TRIGGER loose_mark BEFORE INSERT ON loose FOR EACH ROW EXECUTE FUNCTION mark() | CREATE OR REPLACE FUNCTION mark() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'
            a column that only finds the rows keeps its values          | UPDATE customers SET name = 'x' WHERE id = 1 | CREATE TABLE fresh (customer integer REFERENCES customers (id))
            a unique index minds its own columns alone                  | CREATE UNIQUE INDEX loose_single ON loose (a) WHERE c <> '' | UPDATE loose SET b = 9 WHERE a = 1
            a check minds its own columns alone                         | ALTER TABLE loose ADD CONSTRAINT low CHECK (a > 0) | UPDATE loose SET b = 9 WHERE a = 1
            a column without nulls is no matter of the others           | ALTER TABLE loose ALTER COLUMN c SET NOT NULL | UPDATE loose SET b = 9 WHERE a = 1
            a column that nobody reads may go                           | CREATE MATERIALIZED VIEW sums AS SELECT a, sum(b) FROM loose GROUP BY a | ALTER TABLE loose DROP COLUMN c
            a trigger is no part of what a table is made of              | CREATE FUNCTION whole() RETURNS SETOF loose LANGUAGE sql BEGIN ATOMIC SELECT * FROM loose; END | CREATE TRIGGER loose_mark BEFORE INSERT ON loose FOR EACH ROW EXECUTE FUNCTION mark()
            a foreign key refers to the same rows in whatever type      | ALTER TABLE items ADD CONSTRAINT k FOREIGN KEY (ordered) REFERENCES orders (id) | ALTER TABLE items ALTER COLUMN ordered TYPE bigint
            a default that is no matter of rows is given to all alike   | ALTER TABLE loose ADD COLUMN d text DEFAULT lower('X') NOT NULL | INSERT INTO loose (a) VALUES (1)
            a foreign key without columns minds the primary key alone   | CREATE TABLE fresh (customer integer REFERENCES customers) | ALTER TABLE customers DROP CONSTRAINT customers_email
            rows are counted without the columns that are not named     | INSERT INTO loose (a) SELECT id FROM customers | ALTER TABLE customers DROP COLUMN note
            rows are numbered whatever other columns they have          | ALTER TABLE loose ADD COLUMN number serial | ALTER TABLE loose DROP COLUMN c
            foreign keys of other columns have names of their own       | ALTER TABLE loose ADD FOREIGN KEY (a) REFERENCES customers (id) NOT VALID | ALTER TABLE loose ADD FOREIGN KEY (b) REFERENCES orders (id) NOT VALID
            rows that are passed on are asked for some columns alone    | ALTER TABLE loose ADD COLUMN d integer | WITH new AS (INSERT INTO loose (a) VALUES (1) RETURNING *) UPDATE orders SET note = 'n' FROM new WHERE orders.total = new.a
            a column that goes leaves the order of the others           | ALTER TABLE loose DROP COLUMN c | ALTER TABLE loose ADD COLUMN d integer
            a row without a value has none in either type               | ALTER TABLE short ALTER COLUMN c TYPE text | INSERT INTO short (a) SELECT id FROM orders
            a text that is short enough for both is the same in both    | ALTER TABLE short ALTER COLUMN b TYPE varchar(9) | INSERT INTO short (a, b) SELECT id, 'six ch' FROM orders
            a default that is put together later calls nothing as yet   | ALTER TABLE loose ALTER COLUMN c SET DEFAULT loud('x') | CREATE OR REPLACE FUNCTION loud(words text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''l''::text'
            a trigger is set off by its own events alone                | DELETE FROM orders WHERE id = 3 | CREATE OR REPLACE FUNCTION mark() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'
            """)
    void their_order_makes_no_difference(String because, String one, String other) throws SQLException {
        Seq<TriedStatement> both = TriedStatement.of(one + ";" + other);
        Pair pair = new Pair(both.head(), both.last());
        PairTrial trial = bench.tried(pair);
        assertThat(trial.isTheSame()).as("%s: %s", because, trial.difference()).isTrue();
        assertThat(pair.isSaidToCommute(bench.read(pair.scope()))).as(because).isTrue();
    }
}
