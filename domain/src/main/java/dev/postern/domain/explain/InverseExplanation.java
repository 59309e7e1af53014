package dev.postern.domain.explain;

import dev.postern.domain.operation.Inverse;
import java.util.List;
import java.util.Locale;

/**
 * How a statement would be taken back.
 *
 * @param statements those that would take it back, in their order; empty unless there are some
 * @param reason why there are none; empty if there are some
 */
public record InverseExplanation(Way way, List<String> statements, String reason) {

    /** By what means. */
    public enum Way {
        STATEMENTS,
        IRREVERSIBLE,
        /** There is nothing to take back. */
        NOTHING,
        /** What it finds in the catalog when it runs decides. */
        FROM_CATALOG;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final InverseExplanation FROM_CATALOG =
            new InverseExplanation(Way.FROM_CATALOG, List.of(), "from the catalog when it runs");

    public InverseExplanation {
        statements = List.copyOf(statements);
    }

    static InverseExplanation of(Inverse inverse) {
        return inverse.match(new Wording());
    }

    private static final class Wording implements Inverse.Cases<InverseExplanation> {

        @Override
        public InverseExplanation statements(Inverse.Statements inverse) {
            return new InverseExplanation(Way.STATEMENTS, inverse.sql().toJavaList(), "");
        }

        @Override
        public InverseExplanation irreversible(Inverse.Irreversible inverse) {
            return new InverseExplanation(Way.IRREVERSIBLE, List.of(), inverse.reason());
        }

        @Override
        public InverseExplanation nothing(Inverse.Nothing inverse) {
            return new InverseExplanation(Way.NOTHING, List.of(), inverse.reason());
        }
    }
}
