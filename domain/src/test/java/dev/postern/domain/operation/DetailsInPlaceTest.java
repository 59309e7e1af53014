package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class DetailsInPlaceTest {

    private final Guard collated = new DetailsInPlace(
            Vector.of(DatabaseObject.of(new ObjectName.Column(name("t"), identifier("code")), "column")
                    .with(new Property("collation"), Definition.server("\"C\""))));

    @Test
    void a_column_that_is_still_to_come_contradicts_nothing() {
        Catalog without = Catalog.EMPTY.with(table("t", column("id", "integer")));
        assertThat(collated.ask(without).holds()).isTrue();
    }

    @Test
    void a_column_of_another_collation_is_another() {
        Catalog with = Catalog.EMPTY.with(table("t", column("code", "text")));
        assertThat(collated.ask(with)).isInstanceOf(Finding.Contradicted.class);
    }
}
