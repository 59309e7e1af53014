package dev.postern.postgres.migration;

import dev.postern.domain.operation.DropBehavior;

/** What stands at the end of a {@code DROP} of whatever sort (manual, DROP TABLE and the others). */
final class DropEnding {

    private DropEnding() {}

    /** {@code CASCADE}; or {@code RESTRICT}, which need not be said. */
    static DropBehavior read(WordCursor command) {
        if (command.takes("cascade")) {
            return DropBehavior.CASCADE;
        }
        command.takes("restrict");
        return DropBehavior.RESTRICT;
    }

    /** The same, to be put behind a name. */
    static String text(DropBehavior behavior) {
        return behavior == DropBehavior.CASCADE ? " CASCADE" : "";
    }
}
