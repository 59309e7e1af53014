package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;

/**
 * Does a publication, if there is one of that name, publish what it lists? To one that publishes all tables nothing can be
 * added, and nothing can be taken out of it (PostgreSQL manual, ALTER PUBLICATION).
 */
record NotForAllTables(Identifier publication) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        boolean all = catalog.object(Publications.name(publication))
                .exists(found -> found.property(Publications.ALL_TABLES).isDefined());
        return all
                ? Finding.contradicted(describe(), "publication " + publication + " for all tables")
                : Finding.holds(describe());
    }

    @Override
    public Scope scope() {
        return Scope.of(Publications.name(publication));
    }

    @Override
    public String describe() {
        return "publication " + publication + " for what it lists";
    }
}
