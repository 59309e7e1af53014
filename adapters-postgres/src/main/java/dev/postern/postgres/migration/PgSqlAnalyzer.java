package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Reads statements with pgCodeKeeper's grammar of PostgreSQL. What it says of a statement it says in the words of
 * PostgreSQL's catalog, so that it can be compared with what the server says; what it is not sure of is opaque.
 *
 * <p>Total: any statement is read into at least one operation. Safe for use by several threads.
 */
public final class PgSqlAnalyzer implements SqlAnalyzer {

    private final Grammar grammar = new Grammar();

    @Override
    public Seq<Analyzed> analyze(Seq<SqlStatement> statements, SearchPath path) {
        PathChange change = new PathChange(Option.some(path));
        Option<SearchPath> current = Option.some(path);
        Vector<Analyzed> analyzed = Vector.empty();
        for (SqlStatement statement : statements) {
            StatementWords words = StatementWords.of(statement.text());
            analyzed = analyzed.appendAll(understood(statement, words, current)
                    .getOrElse(() -> Vector.of(OpaqueReading.read(statement, words))));
            current = change.after(words, current);
        }
        return analyzed;
    }

    private Option<Seq<Analyzed>> understood(SqlStatement statement, StatementWords words, Option<SearchPath> path) {
        Names names = new Names(new Source(statement), path);
        try {
            return CommandReaders.read(names)
                    .orElse(() -> FamiliarCommand.begins(words)
                            ? grammar.parse(statement.text()).map(new StatementReading(names)::read)
                            : Option.none());
        } catch (NotUnderstood | StackOverflowError beyondUs) {
            return Option.none();
        }
    }
}
