package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.postgres.catalog.PostgresCatalogReader;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs statements on real servers and holds what the analyzer said of them against the catalog. */
class AnalyzerAgainstServerTest {

    private static final String RELATIONS = """
            select n.nspname, c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'i', 'I', 'S', 'v', 'm', 'c')
            """;

    private final PgSqlAnalyzer analyzer = new PgSqlAnalyzer();

    static List<PostgresUnderTest> servers() {
        return PostgresServers.all();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void catalog_after_a_statement_is_the_one_that_was_projected(PostgresUnderTest server) throws SQLException {
        Vector<String> failures = Vector.empty();
        try (TestDatabase database = server.newDatabase();
                Connection connection = database.connect()) {
            run(connection, UnderstoodCase.resource("setup.sql"));
            connection.setAutoCommit(false);
            Catalog before = catalog(connection);
            for (UnderstoodCase each : UnderstoodCase.all().filter(each -> each.since() <= server.major())) {
                failures = failures.appendAll(failures(connection, before, each));
                connection.rollback();
            }
        }
        assertThat(failures.mkString("\n")).isEmpty();
    }

    private Seq<String> failures(Connection connection, Catalog before, UnderstoodCase each) throws SQLException {
        Seq<Analyzed> analyzed = analyzer.analyze(Vector.of(each.statements()), SearchPath.PUBLIC);
        Seq<String> failures =
                analyzed.reject(AnalyzerAgainstServerTest::isUnderstood).map(opaque -> "not understood");
        try {
            failures = failures.appendAll(differences(connection, before, each, analyzed));
        } catch (SQLException refused) {
            failures = failures.append(String.valueOf(refused.getMessage()));
        }
        return failures.map(failure -> each.sql() + "\n    " + failure);
    }

    /** What the statements do is held against what was projected, and against what their parts do one by one. */
    private static Seq<String> differences(
            Connection connection, Catalog before, UnderstoodCase each, Seq<Analyzed> analyzed) throws SQLException {
        runAll(connection, each.statements());
        Catalog whole = catalog(connection);
        connection.rollback();
        Catalog projected =
                analyzed.foldLeft(before, (catalog, one) -> one.operation().project(catalog));
        Seq<String> differences = each.gap() ? Vector.empty() : CatalogDifferences.between(projected, whole);
        Seq<SqlStatement> parts = analyzed.map(Analyzed::statement);
        Seq<SqlStatement> split = analyzed.flatMap(one ->
                one.split().isEmpty() ? Vector.of(one.statement()) : one.split().map(Analyzed::statement));
        return differences
                .appendAll(
                        otherwise(connection, whole, each.statements(), parts).map("in parts: "::concat))
                .appendAll(otherwise(connection, whole, parts, split).map("split: "::concat));
    }

    /** What other statements than those that were run make otherwise. */
    private static Seq<String> otherwise(
            Connection connection, Catalog whole, Seq<SqlStatement> run, Seq<SqlStatement> others) throws SQLException {
        if (others.equals(run)) {
            return Vector.empty();
        }
        connection.rollback();
        runAll(connection, others);
        return CatalogDifferences.between(whole, catalog(connection));
    }

    private static boolean isUnderstood(Analyzed analyzed) {
        boolean changesPath = analyzed.statement().text().matches("(?s)(SET|SELECT) .*search_path.*");
        return changesPath || analyzed.operation().nature() != Nature.OPAQUE;
    }

    private static void runAll(Connection connection, Seq<SqlStatement> statements) throws SQLException {
        for (SqlStatement statement : statements) {
            run(connection, statement.text());
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Everything there is outside the system's schemas. */
    private static Catalog catalog(Connection connection) throws SQLException {
        Vector<QualifiedName> relations = Vector.empty();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RELATIONS)) {
            while (row.next()) {
                relations = relations.append(QualifiedName.of(row.getString(1), row.getString(2)));
            }
        }
        Scope all = objects(connection).map(Scope::of).fold(Scope.of(relations), Scope::and);
        return new PostgresCatalogReader(connection).read(all);
    }

    private static Seq<ObjectName> objects(Connection connection) throws SQLException {
        Vector<ObjectName> objects = Vector.empty();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(UnderstoodCase.resource("objects.sql"))) {
            while (row.next()) {
                ObjectClass of = ObjectClass.valueOf(row.getString(1));
                objects = objects.append(
                        row.getString(2) == null
                                ? new ObjectName.InDatabase(of, new Identifier(row.getString(3)))
                                : new ObjectName.InSchema(of, QualifiedName.of(row.getString(2), row.getString(3))));
            }
        }
        return objects.distinct();
    }
}
