package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.sql.Identifier;

/** Is there a schema of that name? Which schemas there are is part of every catalog that was read. */
public record SchemaExists(Identifier name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        ObjectName schema = new ObjectName.Schema(name);
        return catalog.schemas().contains(name) || name.equals(Temporary.SCHEMA)
                ? Finding.holds(schema.describe() + " exists")
                : Finding.missing(Missing.of(schema));
    }

    @Override
    public Scope scope() {
        return Scope.EMPTY;
    }

    @Override
    public String describe() {
        return "schema " + name + " exists";
    }
}
