package dev.postern.domain.catalog;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;

/** What a statement does to rows, as far as it matters to what becomes of others. */
public enum RowEvent {
    INSERT,
    UPDATE,
    DELETE;

    /** Where it is not known what is done. */
    public static final Set<RowEvent> ANY = LinkedHashSet.of(values());
}
