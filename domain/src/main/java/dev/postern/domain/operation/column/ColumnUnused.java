package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * Does nothing stand on a column that forbids what is to be done to it? Constraints and indexes of its own table go with
 * a column that is dropped, and are made anew for one that gets another type.
 */
record ColumnUnused(ObjectName.Column column, Change change) implements Guard {

    /** What is to be done to the column. */
    enum Change {
        DROPPED,
        RETYPED
    }

    /** PostgreSQL would have to write their definitions anew, which it does not (manual, ALTER TABLE, Notes). */
    private static final Set<String> FIXED =
            LinkedHashSet.of("view", "materialized view", "rule", "trigger", "policy", "function", "procedure");

    @Override
    public Finding ask(Catalog catalog) {
        Seq<String> inTheWay =
                catalog.objects().dependantsOf(column).filter(this::isInTheWay).map(DatabaseObject::describe);
        return inTheWay.isEmpty()
                ? Finding.holds(describe())
                : Finding.contradicted(describe(), inTheWay.mkString(", ") + " depending on it");
    }

    @Override
    public Scope scope() {
        return Scope.withDependants(column);
    }

    @Override
    public String describe() {
        return "nothing depends on " + column.describe();
    }

    private boolean isInTheWay(DatabaseObject dependant) {
        return switch (change) {
            case RETYPED -> FIXED.contains(dependant.kind());
            case DROPPED ->
                !dependant
                        .name()
                        .equals(new ObjectName.Constraint(
                                column.relation(), dependant.name().identifier()));
        };
    }
}
