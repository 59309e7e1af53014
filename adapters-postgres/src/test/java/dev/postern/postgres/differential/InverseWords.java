package dev.postern.postgres.differential;

import dev.postern.domain.operation.Inverse;

/** An inverse, for the page of statements. */
final class InverseWords implements Inverse.Cases<String> {

    @Override
    public String statements(Inverse.Statements inverse) {
        return inverse.sql().map(sql -> "`" + sql.replaceAll("\\s+", " ") + "`").mkString(", then ");
    }

    @Override
    public String irreversible(Inverse.Irreversible inverse) {
        return "none: " + inverse.reason();
    }

    @Override
    public String nothing(Inverse.Nothing inverse) {
        return "nothing to take back: " + inverse.reason();
    }
}
