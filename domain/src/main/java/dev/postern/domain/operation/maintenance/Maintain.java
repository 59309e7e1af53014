package dev.postern.domain.operation.maintenance;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Residue;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.Unobservable;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * {@code VACUUM}, {@code ANALYZE}, {@code REINDEX} and {@code CHECKPOINT}: nothing that a catalog shows
 * is another afterwards, and doing it again does no harm.
 *
 * @param kind the command in lower case
 * @param objects what it is done to; nothing for all there is
 * @param needs that those are there
 */
public record Maintain(
        String kind, Seq<ObjectName> objects, Seq<Guard> needs, LockStrength lock, Transactionality transactionality)
        implements Operation {

    @Override
    public Option<ObjectName> target() {
        return objects.headOption();
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    /** VACUUM and ANALYZE leave out what is not ours to maintain, with a warning. */
    @Override
    public Set<Permission> permissions() {
        return kind.startsWith("reindex")
                ? target().flatMap(ObjectName::relationName)
                        .map(relation -> Permissions.on(Right.MAINTENANCE, relation))
                        .getOrElse(Permissions.NONE)
                : Permissions.NONE;
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        return objects.foldLeft(
                Footprint.NONE, (reads, object) -> reads.reading(object, Aspect.EXISTENCE, Aspect.SHAPE));
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.nothing("maintenance changes nothing that could be taken back");
    }

    @Override
    public Option<Residue> residue(Catalog before) {
        return kind.startsWith("reindex") && transactionality == Transactionality.OUTSIDE_TRANSACTION
                ? target().map(object -> new Residue(Residue.Kind.REINDEX, object))
                : Option.none();
    }

    /** {@code REINDEX} takes its lock on indexes that it does not name, and only keeps the table from being written. */
    @Override
    public Locks locks() {
        return kind.startsWith("reindex")
                ? Locks.NONE
                : objects.map(object -> Locks.on(object, lock)).fold(Locks.NONE, Locks::and);
    }
}
