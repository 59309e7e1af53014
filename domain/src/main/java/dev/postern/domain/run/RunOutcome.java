package dev.postern.domain.run;

import java.util.Locale;

/** How a command ended. */
public enum RunOutcome {
    DONE,
    /** It was only to plan. */
    PLANNED,
    /** Nothing ran, for something stood in the way. */
    REFUSED,
    /** Something had run when it had to stop. */
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
