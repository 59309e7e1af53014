package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Reach;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** What inherits from a table stays as it is; it is asked to know what that is, and stands in nobody's way. */
public record HeirsStay(QualifiedName table) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return Finding.holds(new Reach(catalog).direct(table).mkString("", ", ", " staying as they are"));
    }

    @Override
    public Scope scope() {
        return Scope.reaching(Vector.of(table));
    }

    @Override
    public String describe() {
        return "what inherits from " + table + " stays as it is";
    }
}
