package dev.postern.postgres.differential;

import dev.postern.domain.operation.LockStrength;
import io.vavr.control.Option;
import java.util.Locale;

/** Which locks the current transaction holds on relations that were there before. */
final class LockMeasurement {

    private static final String LAST = "select max(oid)::bigint from pg_class";
    private static final String HELD = """
            select mode from pg_locks where pid = pg_backend_pid() and locktype = 'relation' and granted
            and relation between 16384 and %d
            """;

    private final Workbench bench;
    private final long last;

    /** Knows what is there now. */
    LockMeasurement(Workbench bench) {
        this.bench = bench;
        this.last = bench.ask(LAST, row -> row.getLong(1)).get().head();
    }

    /** The strongest; none where there is none. */
    Option<LockStrength> strongest() {
        return bench.ask(HELD.formatted(last), row -> row.getString(1))
                .get()
                .map(mode -> mode.replaceFirst("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
                .map(mode -> LockStrength.valueOf(mode.toUpperCase(Locale.ROOT)))
                .max();
    }
}
