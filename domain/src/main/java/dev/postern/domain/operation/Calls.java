package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;

/**
 * The routines that a statement calls.
 *
 * @param surely those that are called whenever it runs
 * @param perhaps the others
 * @param bodies what is known of what they do
 */
public record Calls(Set<RoutineCall> surely, Set<RoutineCall> perhaps, RoutineBodies bodies) {

    public static final Calls NONE = new Calls(LinkedHashSet.empty(), LinkedHashSet.empty(), RoutineBodies.UNREAD);

    public boolean isEmpty() {
        return surely.isEmpty() && perhaps.isEmpty();
    }

    /** What they come to on a catalog. */
    public Called on(Catalog catalog) {
        return new CallTree(bodies, catalog).of(surely, perhaps);
    }

    /** The same calls, and those of another statement that looks up names in the same way; none of them is certain. */
    public Calls with(Calls other) {
        return new Calls(
                LinkedHashSet.empty(),
                perhaps.addAll(surely).addAll(other.surely).addAll(other.perhaps),
                bodies);
    }
}
