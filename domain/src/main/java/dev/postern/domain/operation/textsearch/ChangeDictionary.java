package dev.postern.domain.operation.textsearch;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * One option that {@code ALTER TEXT SEARCH DICTIONARY} sets, or takes away.
 *
 * @param property under which the catalog has it
 */
public record ChangeDictionary(ObjectName name, Identifier option, Property property, Option<Definition> value)
        implements PropertyChange {

    private static final String KIND = "text search dictionary";

    @Override
    public String kind() {
        return "alter " + KIND;
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new ObjectExists(KIND, name));
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        return Option.some("ALTER TEXT SEARCH DICTIONARY " + name.sql() + " (" + option
                + had.map(text -> " = " + text.text()).getOrElse("") + ")");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
