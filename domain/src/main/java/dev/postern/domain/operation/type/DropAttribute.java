package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER TYPE … DROP ATTRIBUTE}. Columns of the type lose what they hold of it. */
public record DropAttribute(QualifiedName type, Identifier attribute, DropBehavior behavior)
        implements AttributeChange {

    @Override
    public String kind() {
        return "drop attribute";
    }

    @Override
    public Nature nature() {
        return Nature.REMOVAL_OF_PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new TypeHasAttribute(type, attribute)).appendAll(alone());
    }

    @Override
    public Guard goal() {
        return new AttributeAbsent(type, attribute);
    }

    @Override
    public Catalog project(Catalog before) {
        return AttributeChange.super.project(before).commenting(column(), Option.none());
    }

    @Override
    public CompositeAttributes change(CompositeAttributes before) {
        return before.without(attribute);
    }

    @Override
    public Catalog changing(Catalog before, QualifiedName table) {
        return before.withoutColumn(table, attribute);
    }

    /** PostgreSQL adds an attribute nowhere but at the end. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return CompositeAttributes.of(before, type)
                .flatMap(had -> had.attributes().lastOption())
                .filter(last -> last.name().equals(attribute))
                .map(last -> Inverse.of("ALTER TYPE " + type + " ADD ATTRIBUTE " + last + alsoTables()))
                .getOrElse(() -> Inverse.irreversible("attribute " + attribute + " of composite type " + type
                        + " would come back behind the others, and without the values that columns had of it"));
    }
}
