package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * {@code ALTER TYPE … ALTER ATTRIBUTE … TYPE}.
 *
 * @param changed the attribute as it will be
 * @param uses its type and collation
 */
public record ChangeAttributeType(QualifiedName type, CompositeAttribute changed, Uses uses, DropBehavior behavior)
        implements AttributeChange {

    @Override
    public Identifier attribute() {
        return changed.name();
    }

    @Override
    public String kind() {
        return "alter attribute type";
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new TypeHasAttribute(type, attribute()), new TypeIsFree(type, TypeIsFree.Bearer.COLUMN))
                .appendAll(alone())
                .appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new AttributeInPlace(type, changed, AttributeInPlace.Differing.IS_TO_CHANGE);
    }

    @Override
    public Footprint footprint() {
        return AttributeChange.super.footprint().and(uses.footprint());
    }

    @Override
    public CompositeAttributes change(CompositeAttributes before) {
        return before.changing(attribute(), each -> changed);
    }

    @Override
    public Catalog changing(Catalog before, QualifiedName table) {
        Catalog after =
                before.changing(table, found -> found.changing(attribute(), column -> column.typed(changed.type())));
        return changed.collating(after, table);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return CompositeAttributes.of(before, type)
                .flatMap(had -> had.find(attribute()))
                .map(had -> Inverse.of("ALTER TYPE " + type + " ALTER ATTRIBUTE " + attribute() + " TYPE " + had.shape()
                        + alsoTables()))
                .getOrElse(() -> Inverse.irreversible("which type attribute " + attribute() + " had is not known"));
    }
}
