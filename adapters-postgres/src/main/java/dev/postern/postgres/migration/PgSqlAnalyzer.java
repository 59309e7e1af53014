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
        BodyChecks checks = BodyChecks.ON;
        Vector<Analyzed> analyzed = Vector.empty();
        for (SqlStatement statement : statements) {
            StatementWords words = StatementWords.of(statement.text());
            Names names = new Names(new Source(statement), current, checks);
            analyzed = analyzed.appendAll(understood(names).getOrElse(() -> Vector.of(opaque(names, words))));
            checks = checks.after(words);
            current = change.after(words, current);
        }
        return analyzed;
    }

    private Option<Seq<Analyzed>> understood(Names names) {
        SqlStatement statement = names.source().statement();
        try {
            return CommandReaders.read(names)
                    .orElse(() -> FamiliarCommand.begins(StatementWords.of(statement.text()))
                            ? grammar.parse(statement.text()).map(new StatementReading(names)::read)
                            : Option.none());
        } catch (NotUnderstood | StackOverflowError beyondUs) {
            return Option.none();
        }
    }

    private Analyzed opaque(Names names, StatementWords words) {
        BlockReading block = new BlockReading(
                names,
                statement -> understood(names.in(statement.text()))
                        .getOrElse(Vector.empty())
                        .map(Analyzed::operation));
        return OpaqueReading.read(names.source().statement(), words, block.touches(words));
    }
}
