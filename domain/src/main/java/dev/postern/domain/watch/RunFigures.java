package dev.postern.domain.watch;

import java.util.List;

/**
 * What the events that are kept add up to: those of the last seven days.
 *
 * @param lockWaits how often a run was seen waiting for a lock
 */
public record RunFigures(List<OfKind> kinds, long lockWaits) {

    /** Without any run. */
    public static final RunFigures NONE = new RunFigures(List.of(), 0);

    public RunFigures {
        kinds = List.copyOf(kinds);
    }

    /** How long the operations of one kind took. */
    public record OfKind(String kind, long count, long totalMillis, long longestMillis) {}
}
