package dev.postern.domain.operation.view;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.relation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** A view of the titles of books. */
final class Titles {

    private static final DatabaseObject VIEW = DatabaseObject.of(relation("titles"), "view")
            .with(CreateView.QUERY, Definition.server("SELECT title FROM books"));

    /** Where it is known that there is no such view. */
    static final Catalog NONE = covering(catalog(table("books", column("title", "text"))), "titles");

    /** With the view, as a server words it. */
    static final Catalog CATALOG = NONE.with(
                    new OtherRelation(name("titles"), "view").of(Vector.of(column("title", "text"))))
            .with(VIEW.dependingOn(Vector.of(relation("books")))
                    .with(
                            Property.STATEMENT,
                            Definition.server("CREATE VIEW public.titles AS SELECT title FROM books")));

    private Titles() {}

    static CreateView create(String query, Differing differing) {
        return new CreateView(
                name("titles"),
                VIEW.with(CreateView.QUERY, Definition.server(query)),
                LinkedHashMap.empty(),
                Uses.rows(name("books")),
                differing);
    }
}
