package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;

/**
 * Is there an object of that name which is not a relation? A name without arguments asks for any of that name.
 *
 * @param kind what it is to be, for people: {@code type}, {@code function}
 */
public record ObjectExists(String kind, ObjectName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(description() + " was not looked up");
        }
        boolean found = catalog.object(name).isDefined()
                || (name.equals(name.family())
                        && !catalog.objects().family(name).isEmpty());
        return found ? Finding.holds(description() + " exists") : Finding.missing(new Missing(name, description()));
    }

    @Override
    public Scope scope() {
        return Scope.of(name);
    }

    @Override
    public String describe() {
        return description() + " exists";
    }

    private String description() {
        return kind + " " + name.sql();
    }
}
