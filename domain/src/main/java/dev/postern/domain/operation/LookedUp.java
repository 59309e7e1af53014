package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import io.vavr.collection.Set;

/**
 * Is it known what the names in a body stand for?
 *
 * @param body whose it is, in words
 * @param names all that they may stand for
 */
public record LookedUp(String body, Set<ObjectName> names) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return inSchemas()
                .find(name -> !catalog.covers(name))
                .map(name -> Finding.cannotTell(name.describe() + ", which " + body + " may mean, was not looked up"))
                .getOrElse(() -> Finding.holds(describe()));
    }

    @Override
    public Scope scope() {
        return inSchemas().toVector().map(Scope::of).fold(Scope.EMPTY, Scope::and);
    }

    @Override
    public String describe() {
        return "what the names in " + body + " stand for is known";
    }

    private Set<ObjectName> inSchemas() {
        return names.filter(name -> name.container().isDefined());
    }
}
