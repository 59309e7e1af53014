package dev.postern.domain.run;

import dev.postern.domain.ledger.RunId;
import dev.postern.domain.migration.MigrationId;
import io.vavr.control.Option;

/**
 * What {@code down} is asked for.
 *
 * @param to the migration to go back to, which stays; none to take back the latest one only
 * @param run the run to take back, and nothing else; none to go by migrations
 * @param rows whether rows may be lost
 * @param access whether somebody may be allowed more than now
 */
public record DownRequest(Option<MigrationId> to, Option<RunId> run, Rows rows, Access access) {

    /** What to do where taking something back destroys rows. */
    public enum Rows {
        KEEP,
        GIVE_UP
    }

    /** What to do where taking something back allows somebody more than now. */
    public enum Access {
        KEEP,
        WIDEN
    }

    public DownRequest {
        if (to.isDefined() && run.isDefined()) {
            throw new IllegalArgumentException("either back to a migration or a run, not both");
        }
    }

    /** By migrations, without widening access. */
    public DownRequest(Option<MigrationId> to, Rows rows) {
        this(to, Option.none(), rows, Access.KEEP);
    }
}
