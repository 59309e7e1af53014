package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;

/**
 * What routines use that are called, and what those use that they call.
 *
 * @param surely what must be there, and what is read and written, whenever they are called
 * @param perhaps what they touch if they come to it
 */
public record Called(Uses surely, Uses perhaps) {

    public static final Called NOTHING = new Called(Uses.NOTHING, Uses.NOTHING);

    public Called and(Called other) {
        return new Called(surely.and(other.surely), perhaps.and(other.perhaps));
    }

    /** The same of something that is perhaps not called. */
    public Called perhapsOnly() {
        return new Called(Uses.NOTHING, surely.and(perhaps));
    }

    /** What has to be read to tell about all of it. */
    public Scope scope() {
        Footprint touched = footprint();
        return surely.needs()
                .appendAll(perhaps.needs())
                .map(Guard::scope)
                .fold(Scope.EMPTY, Scope::and)
                .and(Scope.of(touched.objects().toVector().flatMap(ObjectName::relationName)))
                .and(Scope.reaching(touched.relationsWithRows()));
    }

    /** All that may be touched. */
    public Footprint footprint() {
        return surely.footprint().and(perhaps.footprint());
    }
}
