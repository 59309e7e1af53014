package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.StatementSplitter;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Scripts analyzed under the search path {@code public}, for tests. */
final class Analysis {

    private static final PgSqlAnalyzer ANALYZER = new PgSqlAnalyzer();

    private Analysis() {}

    static Seq<Analyzed> of(String script) {
        return ANALYZER.analyze(
                Vector.of(new StatementSplitter().split("test.sql", script).get()), SearchPath.PUBLIC);
    }

    /** The one operation of a script of one statement. */
    static Operation one(String script) {
        return operations(script).single();
    }

    /** The tables that a statement lives on, the names of a group with spaces between. */
    static String feeds(String statement) {
        return one(statement)
                .feeds()
                .groups()
                .map(group -> group.map(table -> table.name().value()).mkString(" "))
                .mkString(" & ");
    }

    static Seq<Operation> operations(String script) {
        return of(script).map(Analyzed::operation);
    }

    static Seq<String> statements(String script) {
        return of(script).map(analyzed -> analyzed.statement().text());
    }

    static QualifiedName inPublic(String name) {
        return QualifiedName.of("public", name);
    }

    static Seq<Identifier> names(String... names) {
        return Vector.of(names).map(Identifier::new);
    }

    static Set<Identifier> nameSet(String... names) {
        return LinkedHashSet.of(names).map(Identifier::new);
    }
}
