package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * {@code ALTER TYPE … ADD ATTRIBUTE}.
 *
 * @param uses its type and collation
 */
public record AddAttribute(QualifiedName type, CompositeAttribute added, Uses uses, DropBehavior behavior)
        implements AttributeChange {

    @Override
    public Identifier attribute() {
        return added.name();
    }

    @Override
    public String kind() {
        return "add attribute";
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new ObjectExists(CompositeAttributes.KIND, EnumLabels.name(type)))
                .appendAll(alone())
                .appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new AttributeInPlace(type, added, AttributeInPlace.Differing.CONTRADICTS);
    }

    @Override
    public Footprint footprint() {
        return AttributeChange.super.footprint().and(uses.footprint());
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = AttributeChange.super.project(before);
        return after.object(EnumLabels.name(type))
                .map(changed -> after.with(changed.dependingOn(uses.objects())))
                .getOrElse(after);
    }

    @Override
    public CompositeAttributes change(CompositeAttributes before) {
        return before.find(attribute()).isDefined() ? before : before.with(added);
    }

    @Override
    public Catalog changing(Catalog before, QualifiedName table) {
        Catalog after = before.changing(
                table, found -> found.column(attribute()).isDefined() ? found : found.adding(added.column()));
        return added.collating(after, table);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER TYPE " + type + " DROP ATTRIBUTE " + attribute() + alsoTables());
    }
}
