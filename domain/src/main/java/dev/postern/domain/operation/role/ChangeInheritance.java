package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.operation.object.HasOnceThere;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER ROLE … INHERIT} or {@code NOINHERIT}. Before PostgreSQL 16 that is about all memberships of the role, and
 * since then about those to come, so that what the others are afterwards only the server tells.
 */
public record ChangeInheritance(Identifier role, Option<Definition> value) implements PropertyChange {

    @Override
    public String kind() {
        return "alter role";
    }

    @Override
    public ObjectName name() {
        return RoleProperty.name(role);
    }

    @Override
    public String objectKind() {
        return RoleProperty.KIND;
    }

    @Override
    public Property property() {
        return RoleProperty.INHERITANCE;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(exists());
    }

    @Override
    public Guard goal() {
        return new HasOnceThere(exists(), PropertyChange.super.goal());
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        return Option.some("ALTER ROLE " + role + (had.isDefined() ? " NOINHERIT" : " INHERIT"));
    }

    @Override
    public Catalog project(Catalog before) {
        return before.object(name())
                .map(found -> PropertyChange.super.project(before.with(unsure(found))))
                .getOrElse(before);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    private Guard exists() {
        return new ObjectExists(RoleProperty.KIND, name());
    }

    private static DatabaseObject unsure(DatabaseObject found) {
        return found.properties()
                .filterKeys(property -> property.name().startsWith(RoleProperty.MEMBER_OF))
                .foldLeft(
                        found,
                        (role, each) ->
                                role.with(each._1(), Definition.author(each._2().text())));
    }
}
