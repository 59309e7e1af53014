package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;

/** What stands on an object goes along with it; it is asked to know what that is, and stands in nobody's way. */
public record DependantsGo(ObjectName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return Finding.holds(catalog.objects()
                .dependantsOf(name)
                .map(DatabaseObject::describe)
                .mkString("", ", ", " going along with " + name.describe()));
    }

    @Override
    public Scope scope() {
        return Scope.withWholeDependants(name);
    }

    @Override
    public String describe() {
        return "what depends on " + name.describe() + " goes along";
    }
}
