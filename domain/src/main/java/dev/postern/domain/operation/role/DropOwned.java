package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code DROP OWNED BY}: what belongs to a role in this database goes, and it is granted nothing any more. Of which
 * objects that is, the catalog tells when it runs.
 */
public record DropOwned(Identifier role, DropBehavior behavior) implements Operation {

    @Override
    public String kind() {
        return "drop owned";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(RoleProperty.name(role));
    }

    /** Without it somebody could go on doing what they should not. */
    @Override
    public Nature nature() {
        return Nature.SECURITY;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new ObjectExists(RoleProperty.KIND, RoleProperty.name(role)));
    }

    @Override
    public Guard goal() {
        return new NothingBelongs(this, role, "");
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE.writing(RoleProperty.name(role), Aspect.PRIVILEGES);
    }

    @Override
    public Catalog project(Catalog before) {
        return new Belongings(new Belongings(before, role).without(Belongings.OWNS), role)
                .without(Belongings.IS_GRANTED);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Seq<String> all = new Belongings(before, role).all();
        return all.isEmpty()
                ? Inverse.nothing("role " + role + " owned nothing and was granted nothing")
                : Inverse.irreversible("what role " + role + " owned and was granted is gone: " + all.mkString(", "));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Seq<ObjectName> destroys() {
        return Vector.of(RoleProperty.name(role));
    }
}
