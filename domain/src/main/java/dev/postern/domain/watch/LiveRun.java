package dev.postern.domain.watch;

import java.util.Optional;

/**
 * A run that is under way.
 *
 * @param latest what was heard of it last; empty at its very beginning, and where the role may not read events
 */
public record LiveRun(RunRecord run, Optional<RunEvent> latest) {

    /** How far it is, in words: {@code 5 of 12 operations}. */
    public String progress() {
        return latest.filter(event -> event.total() > 0)
                .map(event -> event.done() + " of " + Math.max(event.total(), event.done()) + " operations")
                .orElse("at its beginning");
    }
}
