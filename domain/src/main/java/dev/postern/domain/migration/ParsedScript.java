package dev.postern.domain.migration;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.Fingerprint;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A script split into its statements, not yet analyzed: enough to tell whether it has changed. The text that it was
 * split from is not kept beside them.
 *
 * @param file the name that messages give it
 * @param transactionality what its author says about all of its statements
 * @param down the script that takes it back
 * @param convention by which its files are named and laid out
 * @param fingerprint of all statements in their order; comments and white space do not count
 */
public record ParsedScript(
        MigrationId id,
        String name,
        String file,
        Seq<SqlStatement> statements,
        Transactionality transactionality,
        Option<ScriptFile> down,
        Option<String> convention,
        Fingerprint fingerprint) {

    static ParsedScript of(MigrationScript script, Seq<SqlStatement> statements) {
        return new ParsedScript(
                script.id(),
                script.name(),
                script.up().file(),
                statements,
                script.up().transactionality(),
                script.down(),
                script.convention(),
                Fingerprint.of(statements.map(SqlStatement::fingerprint)));
    }
}
