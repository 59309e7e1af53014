package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER PUBLICATION … SET (option = value)}.
 *
 * @param option the option, which the catalog has by the same name
 * @param value the value; none for what a publication has by itself
 * @param byItself what that is
 */
public record ChangePublication(Identifier publication, String option, Option<Definition> value, String byItself)
        implements PropertyChange {

    @Override
    public String kind() {
        return "alter publication";
    }

    @Override
    public ObjectName name() {
        return Publications.name(publication);
    }

    @Override
    public String objectKind() {
        return Publications.KIND;
    }

    @Override
    public Property property() {
        return new Property(option);
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(Publications.exists(publication));
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        return Option.some("ALTER PUBLICATION " + publication + " SET (" + option + " = '"
                + had.map(Definition::text).getOrElse(byItself) + "')");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
