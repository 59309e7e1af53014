package dev.postern.domain.operation.trigger;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.PropertyChange;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ENABLE} or {@code DISABLE} for a trigger, a rule or an event trigger.
 *
 * @param value when it fires, as the statement says it; none where it does so by default
 */
public record ChangeFiring(String objectKind, ObjectName name, Option<Definition> value) implements PropertyChange {

    public static final Property FIRING = new Property("firing");

    @Override
    public String kind() {
        return (value.exists(firing -> firing.text().equals("DISABLE")) ? "disable " : "enable ") + objectKind;
    }

    @Override
    public Property property() {
        return FIRING;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new ObjectExists(objectKind, name));
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        String firing = had.map(Definition::text).getOrElse("ENABLE");
        return Option.some(name.relationName()
                .map(relation -> "ALTER TABLE " + relation + " " + firing + " "
                        + objectKind.toUpperCase(java.util.Locale.ROOT) + " "
                        + name.identifier().sql())
                .getOrElse(() -> "ALTER EVENT TRIGGER " + name.identifier().sql() + " " + firing));
    }

    @Override
    public LockStrength lock() {
        return objectKind.equals("trigger") ? LockStrength.SHARE_ROW_EXCLUSIVE : LockStrength.ACCESS_EXCLUSIVE;
    }
}
