package dev.postern.domain.operation.view;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.sql.QualifiedName;

/**
 * A guard about a view or something of it. Where there is none, a view is what is missing.
 *
 * @param kind {@code view} or {@code materialized view}
 * @param guard what asks
 */
record OfView(String kind, QualifiedName view, Guard guard) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        ObjectName name = new ObjectName.Relation(view);
        Finding found = guard.ask(catalog);
        return found.missing().exists(missing -> missing.object().equals(name))
                ? Finding.missing(new Missing(name, kind + " " + view))
                : found;
    }

    @Override
    public Scope scope() {
        return guard.scope();
    }

    @Override
    public String describe() {
        return guard.describe();
    }
}
