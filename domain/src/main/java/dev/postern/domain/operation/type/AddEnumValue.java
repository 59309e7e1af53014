package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER TYPE … ADD VALUE}. */
public record AddEnumValue(QualifiedName type, String label, EnumPlace place) implements Operation {

    @Override
    public String kind() {
        return "add enum value";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new ObjectExists(EnumLabels.KIND, object()))
                .appendAll(place.neighbour().map(neighbour -> new EnumHasLabel(type, neighbour)));
    }

    @Override
    public Guard goal() {
        return new EnumHasLabel(type, label);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE.reading(object(), Aspect.EXISTENCE).writing(object(), Aspect.SHAPE);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.object(object()).map(found -> before.with(with(found))).getOrElse(before);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible("PostgreSQL takes no value from an enum type, so " + SqlLiteral.quoted(label)
                + " of " + type + " stays");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    /** A new value must not be used in the transaction that adds it. */
    @Override
    public Usability usability() {
        return Usability.ONCE_COMMITTED;
    }

    private DatabaseObject with(DatabaseObject found) {
        return EnumLabels.of(found)
                .map(labels -> found.with(
                        EnumLabels.PROPERTY, labels.with(label, place).definition()))
                .getOrElse(found);
    }

    private ObjectName object() {
        return EnumLabels.name(type);
    }
}
