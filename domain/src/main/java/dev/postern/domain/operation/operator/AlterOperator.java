package dev.postern.domain.operation.operator;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.HasOnceThere;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * {@code ALTER OPERATOR … SET (option = value)} of one option.
 *
 * @param value the function that estimates; none for {@code NONE}
 */
public record AlterOperator(ObjectName name, Property property, Option<Definition> value, Uses uses)
        implements PropertyChange {

    @Override
    public String kind() {
        return "alter operator";
    }

    @Override
    public String objectKind() {
        return "operator";
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(exists()).appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new HasOnceThere(exists(), PropertyChange.super.goal());
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        return Option.some("ALTER OPERATOR " + name.sql() + " SET ("
                + property.name().toUpperCase(Locale.ROOT) + " = "
                + had.map(Definition::text).getOrElse("NONE") + ")");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    private Guard exists() {
        return new ObjectExists(objectKind(), name);
    }
}
