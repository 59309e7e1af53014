package dev.postern.domain.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One operation as a command reports it.
 *
 * @param ordinal its place in its migration, from 1
 * @param line where its statement begins, from 1
 * @param decision {@code apply}, {@code already-in-place}, {@code defer}, {@code conflict} or {@code refuse}; empty
 *     where nothing was decided
 * @param provisional whether the decision is asked again when it is reached
 * @param outcome what the ledger says became of it; empty as long as it says nothing
 * @param waitsFor what it waits for; empty unless it waits
 * @param reason why: evidence, what is missing, expected and found, the server's message
 * @param since when its outcome was recorded; empty as long as there is none
 */
public record OperationReport(
        String id,
        int ordinal,
        String file,
        int line,
        String kind,
        Optional<String> object,
        String sql,
        Optional<String> decision,
        boolean provisional,
        Optional<String> outcome,
        List<String> waitsFor,
        String reason,
        Optional<Instant> since) {

    /** Of an operation that the ledger says nothing of. */
    public OperationReport(
            String id,
            int ordinal,
            String file,
            int line,
            String kind,
            Optional<String> object,
            String sql,
            Optional<String> decision,
            boolean provisional,
            Optional<String> outcome,
            List<String> waitsFor,
            String reason) {
        this(
                id,
                ordinal,
                file,
                line,
                kind,
                object,
                sql,
                decision,
                provisional,
                outcome,
                waitsFor,
                reason,
                Optional.empty());
    }

    /** Whether it waits for something. */
    public boolean waits() {
        return outcome.filter(word -> word.equals("deferred") || word.equals("blocked"))
                .isPresent();
    }
}
