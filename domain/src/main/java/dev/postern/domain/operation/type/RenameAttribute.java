package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** {@code ALTER TYPE … RENAME ATTRIBUTE}. */
public record RenameAttribute(QualifiedName type, Identifier attribute, Identifier to, DropBehavior behavior)
        implements AttributeChange {

    @Override
    public String kind() {
        return "rename attribute";
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new TypeHasAttribute(type, attribute)).appendAll(alone());
    }

    @Override
    public Guard goal() {
        return new AttributeRenamed(type, attribute, to);
    }

    @Override
    public Footprint footprint() {
        return AttributeChange.super
                .footprint()
                .writing(new ObjectName.Column(type, to), Aspect.EXISTENCE, Aspect.SHAPE);
    }

    @Override
    public Catalog project(Catalog before) {
        return AttributeChange.super.project(before).movingComment(column(), new ObjectName.Column(type, to));
    }

    @Override
    public CompositeAttributes change(CompositeAttributes before) {
        return before.changing(attribute, each -> each.named(to));
    }

    @Override
    public Catalog changing(Catalog before, QualifiedName table) {
        return before.renamingColumn(table, attribute, to);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER TYPE " + type + " RENAME ATTRIBUTE " + to + " TO " + attribute + alsoTables());
    }
}
