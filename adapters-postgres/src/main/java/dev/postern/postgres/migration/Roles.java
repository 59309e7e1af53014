package dev.postern.postgres.migration;

import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;

/** Reads who is meant (manual, {@code role_specification}). */
final class Roles {

    private Roles() {}

    /** A role; none for the current user. */
    static Option<Identifier> role(WordCursor command) {
        if (command.takes("current_user") || command.takes("current_role") || command.takes("session_user")) {
            return Option.none();
        }
        return Option.some(command.identifier());
    }
}
