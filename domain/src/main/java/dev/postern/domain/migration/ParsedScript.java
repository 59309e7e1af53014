package dev.postern.domain.migration;

import dev.postern.domain.sql.Fingerprint;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;

/** A script split into its statements, not yet analyzed: enough to tell whether it has changed. */
public record ParsedScript(MigrationScript script, Seq<SqlStatement> statements) {

    public MigrationId id() {
        return script.id();
    }

    /** Of all statements in their order; comments and white space do not count. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(statements.map(SqlStatement::fingerprint));
    }
}
