package dev.postern.domain.operation.policy;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.operation.Recreation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * One clause of {@code ALTER POLICY}: other roles, or another condition.
 *
 * @param value what it gets; none for everybody
 * @param question how to ask for the value in the server's words, where it is not in them
 * @param uses what the value uses
 */
public record ChangePolicy(
        ObjectName name, Property property, Option<Definition> value, Option<Rendering> question, Uses uses)
        implements PropertyChange {

    @Override
    public String kind() {
        return "alter policy";
    }

    @Override
    public String objectKind() {
        return Policies.KIND;
    }

    @Override
    public Nature nature() {
        return Nature.SECURITY;
    }

    /** Which of two conditions lets more through nobody can tell. */
    @Override
    public Access access(Catalog before) {
        return Access.WIDENED;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new ObjectExists(objectKind(), name))
                .appendAll(uses.needs())
                .distinct();
    }

    @Override
    public Footprint footprint() {
        return PropertyChange.super.footprint().and(uses.footprint()).and(Policies.rowsSeen(name));
    }

    @Override
    public Catalog project(Catalog before) {
        return before.object(name)
                .map(policy -> PropertyChange.super.project(before.with(standing(policy))))
                .getOrElse(before);
    }

    /** It stands on what the value uses, and no longer on what only the value before did. */
    private DatabaseObject standing(DatabaseObject policy) {
        Seq<Definition> others = policy.properties()
                .remove(property)
                .remove(Property.STATEMENT)
                .values()
                .toVector();
        Set<ObjectName> still =
                policy.dependsOn().filter(each -> others.exists(definition -> definition.mentions(each.identifier())));
        return new DatabaseObject(policy.name(), policy.kind(), policy.properties(), still).dependingOn(uses.objects());
    }

    /** A clause can be changed and not taken away: a policy that had none is made anew. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Option<DatabaseObject> policy = before.object(name);
        boolean hadNone = policy.exists(found -> found.property(property).isEmpty());
        return hadNone && !property.equals(Policies.ROLES)
                ? Recreation.inPlace(before, policy.get())
                : PropertyChange.super.inverse(before, after);
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        String clause = property.equals(Policies.ROLES)
                ? "TO " + had.map(Definition::text).getOrElse("PUBLIC")
                : property.name().toUpperCase(java.util.Locale.ROOT)
                        + had.map(condition -> " (" + condition.text() + ")").getOrElse("");
        return Option.some("ALTER POLICY " + name.identifier().sql() + " ON "
                + name.relationName().get() + " " + clause);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }
}
