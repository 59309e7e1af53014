package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/** What {@code ALTER TYPE} does to an attribute of a composite type. */
interface AttributeChange extends Operation {

    QualifiedName type();

    /** The name that the attribute has before, or gets. */
    Identifier attribute();

    /** Whether the tables that are made of the type are changed, too. */
    @Override
    DropBehavior behavior();

    CompositeAttributes change(CompositeAttributes before);

    /** What becomes of a table that is made of the type, where those are changed, too. */
    Catalog changing(Catalog before, QualifiedName table);

    /** That no table is made of the type, where those are not changed, too. */
    default Option<Guard> alone() {
        return Option.when(behavior() == DropBehavior.RESTRICT, () -> new TypeIsFree(type(), TypeIsFree.Bearer.TABLE));
    }

    /** What makes a statement change those tables, too. */
    default String alsoTables() {
        return behavior() == DropBehavior.CASCADE ? " CASCADE" : "";
    }

    @Override
    default Option<ObjectName> target() {
        return Option.some(EnumLabels.name(type()));
    }

    @Override
    default Nature nature() {
        return Nature.PART;
    }

    @Override
    default Footprint footprint() {
        ObjectName name = EnumLabels.name(type());
        return Footprint.NONE
                .reading(name, Aspect.EXISTENCE)
                .writing(name, Aspect.SHAPE)
                .writing(column(), Aspect.EXISTENCE, Aspect.SHAPE);
    }

    @Override
    default Catalog project(Catalog before) {
        Catalog changed = CompositeAttributes.changing(before, type(), this::change);
        return behavior() == DropBehavior.RESTRICT
                ? changed
                : new TypedTables(before, type()).names().foldLeft(changed, this::changing);
    }

    @Override
    default LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    /** PostgreSQL keeps a relation for a composite type. */
    @Override
    default Locks locks() {
        return Locks.on(type(), lock());
    }

    /** The address that a comment on the attribute has. */
    default ObjectName column() {
        return new ObjectName.Column(type(), attribute());
    }
}
