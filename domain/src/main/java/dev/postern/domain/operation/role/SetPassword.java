package dev.postern.domain.operation.role;

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

/** {@code ALTER ROLE … PASSWORD}: which it is and which it was, nobody is to read. */
public record SetPassword(Identifier role) implements Operation {

    @Override
    public String kind() {
        return "set password";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(RoleProperty.name(role));
    }

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
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        ObjectName name = RoleProperty.name(role);
        return Footprint.NONE.reading(name, Aspect.EXISTENCE).writing(name, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible("the password that " + role + " had is not kept");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
