package dev.postern.domain.operation.view;

import dev.postern.domain.operation.Inverse;
import io.vavr.collection.Seq;

/**
 * Brings a replaced view back: in place where its columns are what they were, for whatever stands on it stays then; else
 * anew, for a view cannot lose columns (PostgreSQL manual, CREATE VIEW, Notes).
 */
record ReplacedView(String drop, Columns columns) implements Inverse.Cases<Inverse> {

    /** How the columns of the view compare with those of the one that it replaced. */
    enum Columns {
        SAME,
        OTHERS
    }

    private static final String CREATE = "CREATE VIEW ";

    @Override
    public Inverse statements(Inverse.Statements inverse) {
        Seq<String> statements = inverse.sql();
        return columns == Columns.SAME && statements.head().startsWith(CREATE)
                ? new Inverse.Statements(statements
                        .tail()
                        .prepend("CREATE OR REPLACE VIEW " + statements.head().substring(CREATE.length())))
                : new Inverse.Statements(statements.prepend(drop));
    }

    @Override
    public Inverse irreversible(Inverse.Irreversible inverse) {
        return inverse;
    }

    @Override
    public Inverse nothing(Inverse.Nothing inverse) {
        return inverse;
    }
}
