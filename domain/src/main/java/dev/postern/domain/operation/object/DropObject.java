package dev.postern.domain.operation.object;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.ObjectRemoval;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;

/**
 * {@code DROP} of one object that is no relation.
 *
 * @param objectKind what is dropped, in PostgreSQL's words: {@code type}
 * @param leaving what else the statement drops
 */
public record DropObject(String objectKind, ObjectName name, DropBehavior behavior, Set<ObjectName> leaving)
        implements ObjectRemoval {

    public DropObject(String objectKind, ObjectName name, DropBehavior behavior) {
        this(objectKind, name, behavior, LinkedHashSet.empty());
    }

    @Override
    public Set<ObjectName> drops() {
        return leaving.add(name);
    }
}
