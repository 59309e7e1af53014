package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * Has a table all columns and checks of another, so that it can become a child or a partition of it (PostgreSQL manual,
 * ALTER TABLE)? A partition has no columns beside. Of a table that is not there other needs tell.
 */
record ColumnsOfParent(QualifiedName child, QualifiedName parent, Membership membership) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return catalog.table(child)
                .flatMap(own -> catalog.table(parent).map(wanted -> ask(own, wanted)))
                .getOrElse(() -> Finding.holds("one of " + child + " and " + parent + " is no table that is known"));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(child, parent));
    }

    @Override
    public String describe() {
        return child + " has the columns and checks of " + parent;
    }

    private Finding ask(Table own, Table wanted) {
        Seq<Finding> columns = wanted.columns().map(column -> column(own, column));
        Seq<Finding> checks = wanted.constraints()
                .values()
                .toVector()
                .filter(Constraint::isInherited)
                .map(check -> check(own, check));
        Seq<Finding> beside = membership == Membership.PARTITION
                ? own.columns().map(column -> beside(wanted, column))
                : Vector.empty();
        return Finding.all(columns.appendAll(checks).appendAll(beside));
    }

    private Finding column(Table own, Column wanted) {
        ObjectName name = new ObjectName.Column(child, wanted.name());
        return own.column(wanted.name())
                .map(found -> compared(name, wanted, found))
                .getOrElse(() -> Finding.missing(Missing.of(name)));
    }

    private static Finding compared(ObjectName name, Column wanted, Column found) {
        if (!found.type().equals(wanted.type())) {
            return Finding.contradicted(
                    name.describe() + " of type " + wanted.type(), name.describe() + " of type " + found.type());
        }
        return wanted.nullability() == Nullability.NOT_NULL && found.nullability() == Nullability.NULLABLE
                ? Finding.open(name.describe() + " takes nulls")
                : Finding.holds(name.describe() + " is as that of the parent");
    }

    private Finding check(Table own, Constraint wanted) {
        ObjectName name = new ObjectName.Constraint(child, wanted.name());
        return own.constraints()
                .get(wanted.name())
                .map(found -> found.definition().likeness(wanted.definition()) == Likeness.DIFFERENT
                        ? Finding.contradicted(wanted.describe(), found.describe())
                        : Finding.holds(name.describe() + " exists"))
                .getOrElse(() -> Finding.missing(Missing.of(name)));
    }

    private Finding beside(Table wanted, Column own) {
        ObjectName name = new ObjectName.Column(parent, own.name());
        return wanted.column(own.name()).isDefined()
                ? Finding.holds(name.describe() + " exists")
                : Finding.missing(Missing.of(name));
    }
}
