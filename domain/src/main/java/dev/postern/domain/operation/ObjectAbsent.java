package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;

/** Is the name free of an object that is not a relation? The goal of dropping one. */
public record ObjectAbsent(String kind, ObjectName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(kind + " " + name.sql() + " was not looked up");
        }
        return catalog.object(name)
                .orElse(() -> name.equals(name.family())
                        ? catalog.objects().family(name).headOption()
                        : io.vavr.control.Option.none())
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
