package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** Is there a relation of that name, of whatever kind? {@code ALTER TABLE} acts on views, indexes and sequences too. */
public record AnyRelationExists(QualifiedName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(name + " was not looked up");
        }
        return catalog.relation(name)
                .map(found -> Finding.holds(found.describe() + " exists"))
                .getOrElse(() -> Finding.missing(new Missing(new ObjectName.Relation(name), "table " + name)));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(name));
    }

    @Override
    public String describe() {
        return "table " + name + " exists";
    }
}
