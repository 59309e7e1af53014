package dev.postern.postgres.ledger;

import dev.postern.domain.sql.Identifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What leads from one version of the ledger's schema to the next.
 *
 * @param sql the statements, with <code>${schema}</code> wherever the schema is named
 */
record LedgerVersion(String sql) {

    /** As it lies beside this class. */
    static LedgerVersion resource(String name) {
        try (InputStream stream = LedgerVersion.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the build");
            }
            return new LedgerVersion(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String in(Identifier schema) {
        return sql.replace("${schema}", schema.sql());
    }
}
