package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
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

/** {@code REASSIGN OWNED BY … TO …}: what belongs to one role in this database belongs to another afterwards. */
public record ReassignOwned(Identifier from, Identifier to) implements Operation {

    @Override
    public String kind() {
        return "reassign owned";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(RoleProperty.name(from));
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(from, to).map(role -> new ObjectExists(RoleProperty.KIND, RoleProperty.name(role)));
    }

    @Override
    public Guard goal() {
        return new NothingBelongs(this, from, Belongings.OWNS);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(RoleProperty.name(to), Aspect.EXISTENCE)
                .writing(RoleProperty.name(from), Aspect.PRIVILEGES);
    }

    @Override
    public Catalog project(Catalog before) {
        boolean possible = needs().forAll(need -> need.ask(before).holds());
        if (!possible) {
            return before;
        }
        Catalog after = new Belongings(before, from).without(Belongings.OWNS);
        Definition owner = Definition.server(to.sql());
        for (DatabaseObject each : before.objects().known().values()) {
            boolean changes =
                    each.property(Property.OWNER).exists(had -> had.text().equals(from.sql()));
            after = changes ? after.with(each.with(Property.OWNER, owner)) : after;
        }
        return after;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Seq<String> owned = new Belongings(before, from).owned();
        return owned.isEmpty()
                ? Inverse.nothing("nothing belonged to role " + from)
                : new Inverse.Statements(owned.map(each -> "ALTER " + each + " OWNER TO " + from));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }
}
