package dev.postern.domain.operation.setting;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.operation.object.HasOnceThere;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER … SET parameter} and {@code RESET parameter} of a role or a database: how its sessions begin.
 *
 * @param reference the object as it stands in front of {@code SET}
 * @param property the parameter, and where it is set
 * @param value what it is set to; none takes it back
 */
public record ChangeSetting(
        String objectKind, ObjectName name, String reference, Property property, Option<Definition> value)
        implements PropertyChange {

    @Override
    public String kind() {
        return "set parameter of " + objectKind;
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
        Settings words = new Settings(DatabaseObject.of(name, objectKind), reference);
        return Option.some(had.map(was -> words.statement(property, was)).getOrElse(() -> words.reset(property)));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    private Guard exists() {
        return new ObjectExists(objectKind, name);
    }
}
