package dev.postern.domain.operation.view;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** Has a materialized view a unique index, without which it cannot be refreshed concurrently? */
record UniqueIndexExists(QualifiedName view) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(view)) {
            return Finding.cannotTell(view + " was not looked up");
        }
        return catalog.indexesOf(view).exists(index -> index.uniqueness() == Index.Uniqueness.UNIQUE)
                ? Finding.holds(describe())
                : Finding.missing(new Missing(new ObjectName.Relation(view), "unique index on " + view));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(view));
    }

    @Override
    public String describe() {
        return "a unique index on " + view + " exists";
    }
}
