package dev.postern.domain.run;

import dev.postern.domain.migration.MigrationId;
import io.vavr.control.Option;

/**
 * What {@code down} is asked for.
 *
 * @param to the migration to go back to, which stays; none to take back the latest one only
 * @param rows whether rows may be lost
 */
public record DownRequest(Option<MigrationId> to, Rows rows) {

    /** What to do where taking something back destroys rows. */
    public enum Rows {
        KEEP,
        GIVE_UP
    }
}
