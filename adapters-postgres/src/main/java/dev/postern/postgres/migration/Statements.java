package dev.postern.postgres.migration;

import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import io.vavr.collection.Seq;

/** The statements in a text that is part of another statement: the body of a function, the commands of a rule. */
final class Statements {

    private Statements() {}

    static Seq<String> in(String text) {
        return new StatementSplitter()
                .split("", text)
                .map(statements -> statements.map(SqlStatement::text))
                .getOrElseThrow(() -> new NotUnderstood("statements that cannot be told apart"));
    }
}
