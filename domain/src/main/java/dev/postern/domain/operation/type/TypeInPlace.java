package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Is a type there as it is to be? What has rows has a row type of its own name, which is in the way of any other
 * (PostgreSQL manual, CREATE TABLE).
 *
 * @param alike whether there is a type of that name, and the same one
 */
record TypeInPlace(DatabaseObject wanted, QualifiedName name, Guard alike) implements Guard {

    private static final Set<String> WITHOUT_ROWS = LinkedHashSet.of("index", "sequence", "composite type");

    @Override
    public Finding ask(Catalog catalog) {
        Option<Relation> rows = catalog.relation(name).filter(relation -> !WITHOUT_ROWS.contains(relation.kind()));
        return rows.map(relation -> Finding.contradicted(wanted.describe(), relation.describe()))
                .getOrElse(() -> alike.ask(catalog));
    }

    @Override
    public Scope scope() {
        return alike.scope().and(Scope.of(Vector.of(name)));
    }

    @Override
    public String describe() {
        return alike.describe();
    }
}
