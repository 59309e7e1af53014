package dev.postern.domain.operation.sequence;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * What sets how far a sequence has counted, which is data: {@code ALTER SEQUENCE … RESTART} and {@code setval()}.
 *
 * @param kind what it is called: {@code restart sequence}
 * @param target the sequence, or the column whose sequence it is
 * @param uses what is read to do it, the sequence among it
 */
public record SetSequence(String kind, Option<ObjectName> target, Uses uses) implements Operation {

    @Override
    public Nature nature() {
        return Nature.DATA;
    }

    /** A function sets it for whoever may update it, and in which way that is done the server tells. */
    @Override
    public Set<Permission> permissions() {
        return kind.startsWith("restart")
                ? target().map(Permissions::changing).getOrElse(Permissions.NONE)
                : Permissions.NONE;
    }

    @Override
    public Seq<Guard> needs() {
        return uses.needs();
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        return target.map(set -> uses.footprint().writing(set, Aspect.DATA)).getOrElse(uses.footprint());
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible("how far the sequence had counted before is not kept");
    }

    @Override
    public LockStrength lock() {
        if (kind.equals("restart identity")) {
            return LockStrength.ACCESS_EXCLUSIVE;
        }
        return kind.startsWith("restart") ? LockStrength.SHARE_ROW_EXCLUSIVE : LockStrength.ROW_EXCLUSIVE;
    }
}
