package dev.postern.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class DependantsTest {

    private static final ObjectName FUNCTION =
            new ObjectName.InSchema(ObjectClass.ROUTINE, QualifiedName.of("public", "f"), "(integer)");
    private static final ObjectName COLUMN =
            new ObjectName.Column(QualifiedName.of("public", "t"), new Identifier("g"));

    /** Before, the column went along with the function. */
    private static final int FIRST_IN_WHICH_IT_STANDS_IN_THE_WAY = 15;

    private final PostgresUnderTest server;
    private final TestDatabase database;
    private final Connection connection;

    DependantsTest(PostgresUnderTest server) throws SQLException {
        this.server = server;
        this.database = server.newDatabase();
        this.connection = database.connect();
        new JdbcQuery(connection).execute("""
                create function f(integer) returns integer language sql immutable as 'select 1';
                create table t (a integer, g integer generated always as (f(a)) stored);
                create view v as select g from t;
                """);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void expression_of_a_generated_column_stands_on_its_function_whether_the_column_is_asked_about_or_not() {
        Seq<String> alone = standing(FUNCTION);
        assertThat(alone).hasSize(server.major() < FIRST_IN_WHICH_IT_STANDS_IN_THE_WAY ? 0 : 1);
        assertThat(standing(COLUMN, FUNCTION)).isEqualTo(alone);
    }

    @Test
    void what_stands_on_a_column_is_not_its_own_expression() {
        assertThat(dependants(COLUMN, Vector.of(COLUMN))).containsExactly("view public.v");
    }

    private Seq<String> standing(ObjectName... asked) {
        return dependants(FUNCTION, Vector.of(asked));
    }

    private Seq<String> dependants(ObjectName of, Seq<ObjectName> asked) {
        Catalog catalog = new PostgresCatalogReader(connection)
                .read(asked.map(Scope::withDependants).fold(Scope.EMPTY, Scope::and));
        return catalog.objects().dependantsOf(of).map(DatabaseObject::describe).toVector();
    }
}
