package dev.postern.domain.operation.schema;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;

/** Is a schema known by its new name, and the old name free? */
public record SchemaRenamed(Identifier from, Identifier to) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.schemas().contains(to)) {
            return Finding.open("schema " + to + " does not exist");
        }
        return catalog.schemas().contains(from)
                ? Finding.contradicted("no schema " + to, "schema " + to)
                : Finding.holds(describe());
    }

    @Override
    public Scope scope() {
        return Scope.EMPTY;
    }

    @Override
    public String describe() {
        return "schema " + from + " is called " + to;
    }
}
