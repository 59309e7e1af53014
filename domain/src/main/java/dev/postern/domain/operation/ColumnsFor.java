package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** Has a relation a column for each of so many values, which go by the order of the columns? */
public record ColumnsFor(QualifiedName relation, int values) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding there = new RelationExists(relation).ask(catalog);
        if (!there.holds()) {
            return there;
        }
        return catalog.relation(relation)
                .flatMap(Relation::knownColumns)
                .map(columns -> columns.size() < values
                        ? Finding.missing(new Missing(new ObjectName.Relation(relation), missing()))
                        : Finding.holds(describe()))
                .getOrElse(() -> Finding.cannotTell("the columns of " + relation + " are not known"));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(relation));
    }

    @Override
    public String describe() {
        return relation + " has " + values + " columns";
    }

    private String missing() {
        return "a column of " + relation + " for each of " + values + " values";
    }
}
