package dev.postern.domain.operation.constraint;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.uniqueIndex;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.testing.MeaningText;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class AdoptIndexTest {

    private static final Catalog INDEXED =
            catalog(table("orders", column("id", "integer")), uniqueIndex("orders_id", "orders", "id"));

    private static AdoptIndex adoption(AdoptIndex.Key key) {
        return new AdoptIndex(
                name("orders"), identifier("the_key"), key, name("orders_id"), Deferrability.NOT_DEFERRABLE);
    }

    @Test
    void index_becomes_a_key_of_its_columns_and_is_called_like_it() {
        Catalog after = adoption(AdoptIndex.Key.PRIMARY_KEY).project(INDEXED);

        assertThat(after.index(name("orders_id"))).isEmpty();
        assertThat(after.index(name("the_key"))).isNotEmpty();
        assertThat(after.table(name("orders")).get().constraints().values())
                .containsExactly(new Constraint.PrimaryKey(
                        identifier("the_key"), Vector.of(identifier("id")), Definition.server("PRIMARY KEY (id)")));
        assertThat(after.table(name("orders")).get().columns().head().nullability())
                .isEqualTo(Nullability.NOT_NULL);
        assertThat(adoption(AdoptIndex.Key.PRIMARY_KEY).goal().ask(after).holds())
                .isTrue();
    }

    @Test
    void index_is_built_anew_and_nulls_are_let_in_again_on_the_way_back() {
        assertThat(MeaningText.inverse(adoption(AdoptIndex.Key.PRIMARY_KEY), INDEXED))
                .isEqualTo("ALTER TABLE public.orders DROP CONSTRAINT the_key; "
                        + "CREATE UNIQUE INDEX orders_id ON public.orders USING btree (id); "
                        + "ALTER TABLE public.orders ALTER COLUMN id DROP NOT NULL");
    }

    @Test
    void key_of_another_sort_is_in_the_way() {
        Catalog keyed = catalog(table("orders", column("id", "integer")))
                .changing(name("orders"), found -> found.adding(primaryKey("the_key", "id")));

        assertThat(MeaningText.inverse(adoption(AdoptIndex.Key.UNIQUE), keyed)).contains("not known");
        assertThat(adoption(AdoptIndex.Key.UNIQUE).goal().ask(keyed).toString()).startsWith("Contradicted");
    }
}
