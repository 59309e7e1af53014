package dev.postern.domain.operation.extension;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER EXTENSION … ADD} and {@code DROP}: whether an object belongs to an extension. No catalog that is read here
 * shows to which one it belongs, so only the ledger tells that it is done.
 *
 * @param member the object that is put in or taken out
 * @param reference the object as it stands behind ADD or DROP: {@code FUNCTION public.plain()}
 * @param exists the need: that the object is there
 */
public record ChangeMembership(
        Identifier extension, ObjectName member, String reference, Guard exists, Membership membership)
        implements Operation {

    /** Whether the object is to belong to the extension. */
    public enum Membership {
        ADD,
        DROP
    }

    @Override
    public String kind() {
        return "alter extension";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(Extensions.name(extension));
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new ObjectExists(Extensions.KIND, Extensions.name(extension)), exists);
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(Extensions.name(extension), Aspect.EXISTENCE)
                .writing(Extensions.name(extension), Aspect.SHAPE)
                .reading(member, Aspect.EXISTENCE)
                .writing(member, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Membership other = membership == Membership.ADD ? Membership.DROP : Membership.ADD;
        return Inverse.of("ALTER EXTENSION " + extension + " " + other + " " + reference);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
