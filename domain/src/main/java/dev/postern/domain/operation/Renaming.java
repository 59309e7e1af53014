package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * That an object, and with it what it holds, is called otherwise.
 *
 * @param along what gets another name with it and is not held by it: the index that keeps a constraint
 */
public record Renaming(ObjectName from, ObjectName to, Seq<Renaming> along) {

    public Renaming(ObjectName from, ObjectName to) {
        this(from, to, Vector.empty());
    }

    /** What something is called then; as before where it has nothing to do with it. */
    public ObjectName of(ObjectName name) {
        return along.find(other -> other.concerns(name))
                .map(other -> other.of(name))
                .getOrElse(() -> name.following(from, to));
    }

    /** Whether something is what gets another name, or is held by it. */
    public boolean concerns(ObjectName name) {
        return from.contains(name) || along.exists(other -> other.concerns(name));
    }
}
