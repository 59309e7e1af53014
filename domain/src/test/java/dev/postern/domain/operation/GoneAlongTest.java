package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.testing.MeaningText;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class GoneAlongTest {

    private static final ObjectName TITLES = new ObjectName.Relation(name("titles"));
    private static final ObjectName LONG = new ObjectName.Relation(name("long_titles"));

    private static DatabaseObject made(ObjectName name, String kind) {
        return DatabaseObject.of(name, kind).with(Property.STATEMENT, Definition.server("CREATE VIEW " + name.sql()));
    }

    private static final Catalog LIBRARY = catalog(view("titles"), view("long_titles"))
            .with(made(TITLES, "view"))
            .with(made(LONG, "view").dependingOn(Vector.of(TITLES)));

    @Test
    void what_stands_on_something_comes_back_behind_it() {
        assertThat(MeaningText.inverse(new GoneAlong(LIBRARY).with(Vector.of(TITLES))))
                .isEqualTo("CREATE VIEW public.titles; CREATE VIEW public.long_titles");
        assertThat(MeaningText.inverse(new GoneAlong(LIBRARY).with(Vector.of(LONG, TITLES))))
                .isEqualTo("CREATE VIEW public.titles; CREATE VIEW public.long_titles");
    }

    @Test
    void foreign_key_that_stood_on_an_index_comes_back_with_its_definition() {
        ObjectName index = new ObjectName.Relation(name("customers_pkey"));
        ObjectName key = new ObjectName.Constraint(name("orders"), identifier("buyer"));
        Catalog shop = catalog(table("orders", column("customer", "integer")))
                .changing(name("orders"), found -> found.adding(foreignKey("buyer", "customer", "customers", "id")))
                .with(made(index, "index"))
                .with(DatabaseObject.of(key, "table constraint").dependingOn(Vector.of(index)));

        assertThat(MeaningText.inverse(new GoneAlong(shop).with(Vector.of(index))))
                .endsWith("ALTER TABLE public.orders ADD CONSTRAINT buyer FOREIGN KEY (customer)"
                        + " REFERENCES public.customers(id)");
    }

    @Test
    void column_that_goes_along_does_not_come_back_with_its_values() {
        Catalog standing =
                LIBRARY.with(DatabaseObject.of(new ObjectName.Column(name("t"), identifier("whole")), "table column")
                        .dependingOn(Vector.of(TITLES)));

        assertThat(MeaningText.inverse(new GoneAlong(standing).with(Vector.of(TITLES))))
                .isEqualTo("irreversible: CASCADE takes column public.t.whole along,"
                        + " which no statement brings back as it was");
    }
}
