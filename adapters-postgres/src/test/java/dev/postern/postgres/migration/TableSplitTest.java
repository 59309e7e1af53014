package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.SchemaDump;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableSplitTest {

    private static final String BEFORE = """
            create table p (id int primary key, code text unique, a int, b int, unique (a, b));
            create table "Other One" (id int primary key);
            create table ranged (id int, at date) partition by range (at);
            create schema s; create table s.p (id int primary key);
            """;

    private static final List<String> TABLES = List.of(
            "create table t (id int primary key, p_id int references p)",
            "CREATE TABLE IF NOT EXISTS t (id serial PRIMARY KEY, p_id integer NOT NULL REFERENCES p (id) ON DELETE CASCADE, x text)",
            "create table t (p_id int constraint named references p (id) match full on update set null not null, x int check (x > 0))",
            "create table t (a int, b int, foreign key (a, b) references p (a, b))",
            "create table t (a int, constraint k foreign key (a) references p, b int, foreign key (b) references p (id))",
            "create table t (foreign key (a) references p, a int references p, b int references s.p deferrable initially deferred unique)",
            "create table t (id int primary key, parent int references t on delete set null, p_id int references p)",
            "create table t (o int references \"Other One\" /* the other */ default 1, code text -- a code\n references p (code))",
            "create table t (id int, p_id int references p, at date) partition by range (at)",
            "create table t partition of ranged (id not null, foreign key (id) references p) for values from ('2020-01-01') to ('2021-01-01')",
            "create table t (like p including all, p_id int references p) with (fillfactor = 70)",
            "create unlogged table t (\"Weird \"\"one\" int references p, x_12345678901234567890123456789012345678901234567890 int references p)");

    static Stream<PostgresUnderTest> servers() {
        return PostgresServers.all().stream();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void in_several_statements_it_is_the_same_table(PostgresUnderTest server) throws SQLException {
        Vector<String> different = Vector.empty();
        try (TestDatabase database = server.newDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(BEFORE);
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                Seq<String> split = Analysis.of(table)
                        .single()
                        .split()
                        .map(part -> part.statement().text());
                List<String> whole = schema(connection, Vector.of(table));
                different = schema(connection, split).equals(whole) && !split.isEmpty()
                        ? different
                        : different.append(table + " is not " + split.mkString("; "));
            }
        }
        assertThat(different).isEmpty();
    }

    /** What the statements make; nothing of it stays. */
    private static List<String> schema(Connection connection, Seq<String> sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
            return SchemaDump.of(connection);
        } finally {
            connection.rollback();
        }
    }

    @Test
    void every_part_says_what_it_does() {
        Analyzed table = Analysis.of(
                        "create table t (id int primary key, p_id int not null references p (id) on delete cascade)")
                .single();
        assertThat(table.split().map(part -> part.statement().text()))
                .containsExactly(
                        "create table t (id int primary key, p_id int not null\n)",
                        "ALTER TABLE t ADD CONSTRAINT t_p_id_fkey FOREIGN KEY (p_id) references p (id) on delete cascade");
        assertThat(table.split().map(Analyzed::operation).map(Operation::kind))
                .containsExactly("create table", "add constraint");
    }

    @Test
    void directives_stay_with_the_table() {
        Seq<Analyzed> split = Analysis.of("-- postern: on-missing=defer\ncreate table t (p_id int references p, x int)")
                .single()
                .split();
        assertThat(split.head().statement().comments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (id int primary key, x int check (x > 0))",
                "create table t partition of ranged (foreign key (id) references p) for values from (1) to (2)"
            })
    void what_cannot_be_said_in_several_statements_stays_whole(String table) {
        assertThat(Analysis.of(table).single().split()).isEmpty();
    }
}
