package dev.postern.domain.operation.object;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.ObjectRemoval;

/**
 * {@code DROP} of one object that is no relation.
 *
 * @param objectKind what is dropped, in PostgreSQL's words: {@code type}
 */
public record DropObject(String objectKind, ObjectName name, DropBehavior behavior) implements ObjectRemoval {}
