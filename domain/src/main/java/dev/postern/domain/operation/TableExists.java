package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Is there a table of that name? Materialized views and foreign tables take most of what a table takes, and pass. */
public record TableExists(QualifiedName name) implements Guard {

    private static final Set<String> NO_TABLES = LinkedHashSet.of("index", "view", "sequence", "composite type");

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(name + " was not looked up");
        }
        return catalog.relation(name).map(this::judge).getOrElse(() -> Finding.missing(missing()));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(name));
    }

    @Override
    public String describe() {
        return missing().description() + " exists";
    }

    private Finding judge(Relation found) {
        return NO_TABLES.contains(found.kind())
                ? Finding.contradicted(missing().description(), found.describe())
                : Finding.holds(found.describe() + " exists");
    }

    private Missing missing() {
        return new Missing(new ObjectName.Relation(name), "table " + name);
    }
}
