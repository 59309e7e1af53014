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
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER TYPE … RENAME VALUE}. */
public record RenameEnumValue(QualifiedName type, String from, String to) implements Operation {

    @Override
    public String kind() {
        return "rename enum value";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(EnumLabels.name(type));
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new EnumHasLabel(type, from));
    }

    @Override
    public Guard goal() {
        return new EnumLabelRenamed(type, from, to);
    }

    @Override
    public Footprint footprint() {
        ObjectName name = EnumLabels.name(type);
        return Footprint.NONE.reading(name, Aspect.EXISTENCE).writing(name, Aspect.SHAPE);
    }

    @Override
    public Catalog project(Catalog before) {
        Option<DatabaseObject> renamed = before.object(EnumLabels.name(type))
                .flatMap(found -> EnumLabels.of(found)
                        .map(labels -> found.with(
                                EnumLabels.PROPERTY, labels.renaming(from, to).definition())));
        return renamed.map(before::with).getOrElse(before);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of(
                "ALTER TYPE " + type + " RENAME VALUE " + SqlLiteral.quoted(to) + " TO " + SqlLiteral.quoted(from));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
