package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** Is there an index of that name? */
public record IndexExists(QualifiedName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(name + " was not looked up");
        }
        return catalog.relation(name)
                .map(found -> found.asIndex().isDefined()
                        ? Finding.holds(found.describe() + " exists")
                        : Finding.contradicted("index " + name, found.describe()))
                .getOrElse(() -> Finding.missing(new Missing(new ObjectName.Relation(name), "index " + name)));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(name));
    }

    @Override
    public String describe() {
        return "index " + name + " exists";
    }
}
