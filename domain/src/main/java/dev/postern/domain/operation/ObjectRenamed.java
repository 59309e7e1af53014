package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;

/** Is an object that is not a relation known by its new name, and the old name free? */
public record ObjectRenamed(String kind, ObjectName from, ObjectName to) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(from) || !catalog.covers(to)) {
            return Finding.cannotTell(from.describe() + " and " + to.describe() + " were not looked up");
        }
        boolean old = catalog.only(from).isDefined();
        boolean renamed = catalog.only(to).isDefined();
        if (!renamed) {
            return Finding.open(kind + " " + to.sql() + " does not exist");
        }
        return old
                ? Finding.contradicted(
                        "no " + kind + " " + to.sql(), catalog.only(to).get().describe())
                : Finding.holds(kind + " " + to.sql() + " exists and " + from.sql() + " does not");
    }

    @Override
    public Scope scope() {
        return Scope.of(from).and(Scope.of(to));
    }

    @Override
    public String describe() {
        return kind + " " + from.sql() + " is called " + to.sql();
    }
}
