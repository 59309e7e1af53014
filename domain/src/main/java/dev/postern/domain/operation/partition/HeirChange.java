package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What becomes of one partition or child where its parent is changed. */
record HeirChange(Descent change, QualifiedName heir) {

    Catalog in(Catalog before) {
        Catalog added = change.added().foldLeft(before, this::adding);
        Catalog changed = change.changed()
                .foldLeft(
                        added,
                        (catalog, column) -> catalog.changing(
                                heir,
                                table -> table.changing(
                                        column.name(), own -> change.following(taken(catalog, column), own))));
        Catalog constrained = change.otherConstraints().foldLeft(changed, this::constraining);
        Catalog left = change.goneConstraints().foldLeft(constrained, this::withoutKept);
        return change.gone().foldLeft(left, this::without);
    }

    private Catalog adding(Catalog catalog, Column column) {
        boolean known =
                catalog.table(heir).forAll(table -> table.column(column.name()).isDefined());
        return known
                ? catalog
                : Inherited.columns(
                        catalog.changing(heir, table -> table.adding(taken(catalog, column))),
                        heir,
                        Vector.of(column.name()));
    }

    /** An identity is one of its table only, and of the partitions of that. */
    private Column taken(Catalog catalog, Column column) {
        return column.value().isIdentity() && membership(catalog) == Membership.CHILD
                ? column.with(new ColumnValue.None())
                : column;
    }

    private Catalog constraining(Catalog catalog, Constraint constraint) {
        if (constraint.isInherited()) {
            boolean own =
                    catalog.table(heir).exists(table -> table.constraints().containsKey(constraint.name()));
            Catalog with = catalog.changing(heir, table -> table.adding(constraint));
            return own ? with : Inherited.checks(with, heir, Vector.of(constraint.name()));
        }
        if (membership(catalog) == Membership.CHILD || constraint.isCheck()) {
            return catalog;
        }
        return constraint.asForeignKey().isDefined()
                ? catalog.changing(heir, table -> table.adding(constraint))
                : ParentIndexes.keptOn(catalog, constraint, change.is().name(), heir);
    }

    /** A foreign key or a key of the parent is one of each partition, the latter by an index that is a part of the parent's. */
    private Catalog withoutKept(Catalog catalog, Constraint constraint) {
        if (constraint.isCheck() || membership(catalog) == Membership.CHILD) {
            return catalog;
        }
        if (constraint.asForeignKey().isDefined()) {
            return catalog.withoutConstraint(heir, constraint.name());
        }
        return catalog.table(heir)
                .toVector()
                .flatMap(table -> table.constraints().values())
                .filter(own -> own.definition().equals(constraint.definition()))
                .map(Constraint::name)
                .foldLeft(catalog, (left, name) -> left.withoutConstraint(heir, name));
    }

    private Catalog without(Catalog catalog, ObjectName parents) {
        ObjectName part = parents.on(heir);
        if (!Inherited.is(catalog, part)) {
            return catalog;
        }
        Identifier name = part.identifier();
        return part.equals(new ObjectName.Column(heir, name))
                ? catalog.withoutColumn(heir, name)
                : catalog.withoutConstraint(heir, name);
    }

    private Membership membership(Catalog catalog) {
        Seq<QualifiedName> partitions = catalog.partitionsOf(change.is().name());
        return partitions.contains(heir) ? Membership.PARTITION : Membership.CHILD;
    }
}
