package dev.postern.postgres.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.testing.Fixtures;
import dev.postern.postgres.catalog.PostgresCatalogReader;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is there by its name is in place if it is the same, in whatever words that is said, and in conflict if it is
 * another, also where the statement says IF NOT EXISTS: with what was expected and what was found.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class JudgedByDefinitionTest {

    private static final String FUNCTION_OF_TRIGGERS =
            "create function note() returns trigger language plpgsql as 'begin return new; end'";

    private final TestDatabase database;
    private final Connection connection;

    JudgedByDefinitionTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
        having("create table t (a int not null, b text, constraint t_key unique (a)); " + FUNCTION_OF_TRIGGERS);
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void table() throws SQLException {
        having("create table u (id bigint primary key, name varchar(20) not null default 'x', n int check (n > 0))");

        inPlace(
                "CREATE TABLE IF NOT EXISTS u (id int8 NOT NULL, name character varying(20) DEFAULT 'x'::character varying"
                        + " NOT NULL, n int4, CONSTRAINT u_pkey PRIMARY KEY (id), CONSTRAINT u_n_check CHECK (((n)) > (0)))");
        conflicting(
                "CREATE TABLE IF NOT EXISTS u (id int PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'x', n int)",
                "id integer",
                "id bigint");
        conflicting(
                "CREATE TABLE IF NOT EXISTS u (id bigint PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'y', n int check (n > 0))",
                "'y'",
                "'x'");
    }

    @Test
    void column() throws SQLException {
        having("alter table t add n numeric(10, 2) default 0");

        inPlace("ALTER TABLE t ADD COLUMN IF NOT EXISTS n decimal(10,2) DEFAULT 0");
        conflicting("ALTER TABLE t ADD COLUMN IF NOT EXISTS n text", "n text", "n numeric(10,2)");
        conflicting(
                "ALTER TABLE t ADD COLUMN IF NOT EXISTS n numeric(10,2) NOT NULL DEFAULT 0",
                "NOT NULL",
                "n numeric(10,2)");
    }

    @Test
    void index() throws SQLException {
        having("create index i on t (a, lower(b)) where a > 0");

        inPlace("CREATE INDEX IF NOT EXISTS i ON public.t USING btree (a ASC, (lower((b)))) WHERE ((a) > (0))");
        conflicting("CREATE INDEX IF NOT EXISTS i ON t (b)", "(b)", "(a, lower(b))");
        conflicting("CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a, lower(b)) WHERE a > 0", "UNIQUE", "INDEX");
        conflicting("CREATE INDEX IF NOT EXISTS i ON t (a, lower(b)) WHERE a > 1", "a > 1", "a > 0");
    }

    @Test
    void constraint() throws SQLException {
        having("alter table t add constraint c check (a between 1 and 5)");
        having("create table u (a int, constraint f foreign key (a) references t (a))");

        inPlace("ALTER TABLE t ADD CONSTRAINT c CHECK (a >= 1 AND a <= 5)");
        conflicting("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 3)", "a > 3", "a >= 1");
        inPlace("ALTER TABLE u ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.t (a) ON DELETE NO ACTION");
        conflicting(
                "ALTER TABLE u ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES t (a) ON DELETE CASCADE",
                "CASCADE",
                "REFERENCES");
        inPlace("ALTER TABLE t ADD CONSTRAINT t_key UNIQUE (a)");
        conflicting("ALTER TABLE t ADD CONSTRAINT t_key UNIQUE (b)", "UNIQUE (b)", "UNIQUE (a)");
    }

    @Test
    void view() throws SQLException {
        having("create view v as select a from t where a > 0; create materialized view m as select a from t");

        inPlace("CREATE VIEW v AS SELECT t.a FROM public.t WHERE (t.a > 0)");
        conflicting("CREATE VIEW v AS SELECT a FROM t", "SELECT", "a > 0");
        inPlace("CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT t.a FROM t");
        conflicting("CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT b FROM t", "b", "a");
    }

    @Test
    void function() throws SQLException {
        having("create function f(n integer default 1) returns integer language sql immutable as 'select n'");

        inPlace("CREATE FUNCTION f(n int4 DEFAULT (1)) RETURNS int AS $$select n$$ IMMUTABLE LANGUAGE SQL");
        conflicting(
                "CREATE FUNCTION f(n int DEFAULT 1) RETURNS int LANGUAGE sql IMMUTABLE AS 'select n + 1'",
                "select n + 1",
                "select n");
        conflicting(
                "CREATE FUNCTION f(n int DEFAULT 1) RETURNS int LANGUAGE sql STABLE AS 'select n'",
                "STABLE",
                "IMMUTABLE");
        conflicting("CREATE FUNCTION f(n int DEFAULT 2) RETURNS int LANGUAGE sql IMMUTABLE AS 'select n'", "2", "1");
    }

    @Test
    void trigger() throws SQLException {
        having("create trigger g before insert on t for each row when (new.a > 0) execute function note()");

        inPlace(
                "CREATE TRIGGER g BEFORE INSERT ON public.t FOR EACH ROW WHEN ((NEW.a > 0)) EXECUTE PROCEDURE public.note()");
        conflicting(
                "CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW WHEN (new.a > 0) EXECUTE FUNCTION note()",
                "AFTER",
                "BEFORE");
        conflicting(
                "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW WHEN (new.a > 1) EXECUTE FUNCTION note()",
                "new.a > 1",
                "new.a > 0");
    }

    @Test
    void type() throws SQLException {
        having(
                "create type mood as enum ('sad', 'happy'); create type pair as (x numeric(5, 2), y text collate \"C\")");
        having("create domain grade as integer default 1 check (value between 1 and 6)");
        having("create type span as range (subtype = float8)");

        inPlace("CREATE TYPE public.mood AS ENUM ('sad','happy')");
        conflicting("CREATE TYPE mood AS ENUM ('happy', 'sad')", "'happy', 'sad'", "'sad', 'happy'");
        inPlace("CREATE TYPE pair AS (x decimal(5,2), y text COLLATE pg_catalog.\"C\")");
        conflicting("CREATE TYPE pair AS (x integer, y text)", "x integer", "x numeric(5,2)");
        inPlace("CREATE DOMAIN grade AS int4 DEFAULT 1 CONSTRAINT grade_check CHECK (VALUE >= 1 AND VALUE <= 6)");
        conflicting("CREATE DOMAIN grade AS integer DEFAULT 1 CHECK (VALUE > 0)", "VALUE > 0", "VALUE >= 1");
        inPlace("CREATE TYPE span AS RANGE (SUBTYPE = double precision)");
        conflicting("CREATE TYPE span AS RANGE (SUBTYPE = int4)", "integer", "double precision");
    }

    @Test
    void sequence() throws SQLException {
        having("create sequence s increment 2 start 5");

        inPlace("CREATE SEQUENCE IF NOT EXISTS s AS bigint START WITH 5 INCREMENT BY 2 NO CYCLE");
        conflicting("CREATE SEQUENCE IF NOT EXISTS s INCREMENT 3 START 5", "3", "2");
        conflicting("CREATE SEQUENCE IF NOT EXISTS s AS integer INCREMENT 2 START 5", "type integer", "no type");
    }

    @Test
    void something_of_another_kind() throws SQLException {
        having("create view v as select 1 as one; create sequence s; create type mood as enum ('sad')");

        conflicting("CREATE TABLE IF NOT EXISTS v (one int)", "table", "view public.v");
        conflicting("CREATE INDEX IF NOT EXISTS s ON t (a)", "index", "sequence public.s");
        conflicting("CREATE SEQUENCE IF NOT EXISTS t", "sequence", "table public.t");
        conflicting("CREATE VIEW t AS SELECT 1 AS one", "view", "table public.t");
        conflicting(
                "CREATE MATERIALIZED VIEW IF NOT EXISTS v AS SELECT 1 AS one", "materialized view", "view public.v");
        conflicting("CREATE DOMAIN mood AS text", "domain", "enum type");
        conflicting("CREATE TYPE t AS (a int)", "composite type", "table public.t");
        conflicting("CREATE TABLE mood (a int)", "table", "enum type public.mood");
    }

    private void having(String sql) throws SQLException {
        new JdbcQuery(connection).execute(sql);
    }

    private void inPlace(String sql) {
        assertThat(decide(sql)).as(sql).isInstanceOf(Decision.AlreadyInPlace.class);
    }

    private void conflicting(String sql, String expected, String found) {
        assertThat(decide(sql)).as(sql).isInstanceOfSatisfying(Decision.Conflict.class, conflict -> {
            assertThat(conflict.expected()).as(sql).contains(expected);
            assertThat(conflict.found()).as(sql).contains(found);
        });
    }

    private Decision decide(String sql) {
        Reading reading = Reading.of(Fixtures.statement(sql), SearchPath.PUBLIC);
        return reading.decide(reading.work().read(new PostgresCatalogReader(connection)::read))
                .single();
    }
}
