package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Feeds;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.opaque.OpaqueSql;
import dev.postern.domain.sql.SqlStatement;

/** Says of a statement what can be said without understanding it. */
final class OpaqueReading {

    private OpaqueReading() {}

    static Analyzed read(SqlStatement statement, StatementWords words, Footprint known, Feeds feeds) {
        OpaqueSql operation = new OpaqueSql(
                CommandKind.of(words),
                MentionedWords.in(statement.text()),
                MentionedWords.inLiterals(statement.text(), BlockReading.isPlpgsql(words)),
                TransactionRule.of(words),
                known,
                feeds);
        return new Analyzed(statement, operation);
    }
}
