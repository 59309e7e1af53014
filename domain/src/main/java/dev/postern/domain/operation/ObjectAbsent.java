package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/** Is the name free of an object that is not a relation? The goal of dropping one. */
public record ObjectAbsent(String kind, ObjectName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(kind + " " + name.sql() + " was not looked up");
        }
        Option<QualifiedName> missing = name.relationName()
                .filter(relation -> catalog.relation(relation).isEmpty());
        if (missing.isDefined()) {
            return Finding.missing(new Missing(new ObjectName.Relation(missing.get()), "table " + missing.get()));
        }
        return catalog.objects()
                .known()
                .values()
                .find(object ->
                        name.equals(object.name()) || name.equals(object.name().family()))
                .map(DatabaseObject::describe)
                .map(found -> Finding.open(found + " is still there"))
                .getOrElse(() -> Finding.holds(describe()));
    }

    @Override
    public Scope scope() {
        return Scope.of(name);
    }

    @Override
    public String describe() {
        return "there is no " + kind + " " + name.sql();
    }
}
