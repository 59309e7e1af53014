package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** Is there a table of that name? What it is made of only the server could have told. */
record TableCreated(QualifiedName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(name + " was not looked up");
        }
        return catalog.relation(name)
                .map(found -> found.kind().equals("table")
                        ? Finding.holds(found.describe() + " exists")
                        : Finding.contradicted("table " + name, found.describe()))
                .getOrElse(() -> Finding.open("table " + name + " does not exist"));
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
