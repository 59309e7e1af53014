package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
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

/** {@code SET ROLE}: what follows in the session is done by another role. */
public record SetRole(Identifier role) implements Operation {

    @Override
    public String kind() {
        return "set";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.none();
    }

    @Override
    public Nature nature() {
        return Nature.SESSION;
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
        return Footprint.NONE.reading(RoleProperty.name(role), Aspect.EXISTENCE);
    }

    @Override
    public Catalog project(Catalog before) {
        if (before.object(RoleProperty.name(role)).isEmpty()) {
            return before;
        }
        Seq<DatabaseObject> were = before.objects()
                .known()
                .values()
                .filter(each -> each.property(RoleProperty.CURRENT).isDefined());
        return were.foldLeft(before, (after, each) -> after.with(each.without(RoleProperty.CURRENT)))
                .with(
                        RoleProperty.name(role),
                        RoleProperty.KIND,
                        RoleProperty.CURRENT,
                        Option.some(Definition.server("yes")));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.nothing("set leaves nothing behind in the database");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
