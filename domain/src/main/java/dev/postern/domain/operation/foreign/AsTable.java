package dev.postern.domain.operation.foreign;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;

/** Is a foreign table what a table is to be? What makes it foreign is asked for beside. */
record AsTable(ObjectName name, Guard table) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return table.ask(catalog.object(name)
                .filter(known -> known.kind().equals(CreateForeignTable.KIND))
                .map(known -> catalog.with(new DatabaseObject(name, "table", known.properties(), known.dependsOn())))
                .getOrElse(catalog));
    }

    @Override
    public Scope scope() {
        return table.scope();
    }

    @Override
    public String describe() {
        return table.describe().replaceFirst("^table ", "foreign table ");
    }
}
