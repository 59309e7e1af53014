package dev.postern.domain.operation.schema;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;

/** Is there no schema of that name? Which schemas there are is part of every catalog that was read. */
public record SchemaAbsent(Identifier name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return catalog.schemas().contains(name)
                ? Finding.open("schema " + name + " is still there")
                : Finding.holds(describe());
    }

    @Override
    public Scope scope() {
        return Scope.EMPTY;
    }

    @Override
    public String describe() {
        return "there is no schema " + name;
    }
}
