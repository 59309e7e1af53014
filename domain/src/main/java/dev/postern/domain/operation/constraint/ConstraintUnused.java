package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.NothingDependsOn;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Does nothing stand on a constraint, or on the index by which it is kept, as foreign keys stand on a key? */
record ConstraintUnused(QualifiedName table, Identifier constraint) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding unused = Finding.all(
                kept(catalog).map(name -> new NothingDependsOn(name, LinkedHashSet.of(object())).ask(catalog)));
        return unused.holds() ? Finding.holds(describe()) : unused;
    }

    @Override
    public Scope scope() {
        return Scope.withDependants(object()).and(Scope.withDependants(index()));
    }

    @Override
    public String describe() {
        return "nothing depends on " + object().describe();
    }

    /** The constraint, and the index that keeps it if there is one: another relation may have its name, too. */
    Seq<ObjectName> kept(Catalog catalog) {
        boolean isKept =
                catalog.index(indexName()).exists(found -> found.table().equals(table));
        return isKept ? Vector.of(object(), index()) : Vector.of(object());
    }

    ObjectName object() {
        return new ObjectName.Constraint(table, constraint);
    }

    ObjectName index() {
        return new ObjectName.Relation(indexName());
    }

    private QualifiedName indexName() {
        return new QualifiedName(table.schema(), constraint);
    }
}
