package dev.postern.domain.run;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import java.time.Instant;

/** What somebody found out about a statement of which no catalog shows whether it was done. */
public enum Resolution {
    APPLIED(Outcome.APPLIED, "it was done, as somebody has looked up"),
    /** It will be run by the next run. */
    NOT_APPLIED(Outcome.FAILED, "it was not done, as somebody has looked up");

    private final Outcome outcome;
    private final String reason;

    Resolution(Outcome outcome, String reason) {
        this.outcome = outcome;
        this.reason = reason;
    }

    LedgerEntry of(LedgerEntry begun, RunId run, Instant at) {
        return begun.becoming(outcome, reason, run, at);
    }
}
