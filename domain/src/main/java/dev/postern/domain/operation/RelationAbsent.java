package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/**
 * Is the name free of a relation of that kind? The goal of dropping one.
 *
 * @param kind the kind that is dropped, in PostgreSQL's words; something else of that name contradicts
 */
public record RelationAbsent(String kind, QualifiedName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(name + " was not looked up");
        }
        return catalog.relation(name)
                .map(found -> found.kind().equals(kind)
                        ? Finding.open(found.describe() + " is still there")
                        : Finding.contradicted(kind + " " + name, found.describe()))
                .getOrElse(() -> Finding.holds("there is no " + kind + " " + name));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(name));
    }

    @Override
    public String describe() {
        return "there is no " + kind + " " + name;
    }
}
