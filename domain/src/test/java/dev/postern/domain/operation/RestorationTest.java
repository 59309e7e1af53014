package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.testing.Shop;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestorationTest {

    private static final Operation PLAIN = operation("drop index orders_total_idx");
    private static final Operation CONCURRENT = operation("drop index concurrently orders_total_idx");

    @Test
    void what_was_dropped_comes_back_in_the_servers_words_and_what_was_lost_is_said() {
        PreImage dropped = new PreImage(
                Vector.of("CREATE INDEX i ON t USING btree (a)"), Vector.of("its statistics"), Vector.empty());

        assertThat(PLAIN.inverse(Shop.CATALOG, Shop.CATALOG, dropped))
                .isEqualTo(new Inverse.Statements(dropped.statements(), dropped.lost()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE INDEX i ON t (a)        | CREATE INDEX CONCURRENTLY i ON t (a)
            CREATE UNIQUE INDEX i ON t (a) | CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)
            COMMENT ON INDEX i IS 'x'      | COMMENT ON INDEX i IS 'x'
            """)
    void index_that_was_dropped_while_others_write_is_built_while_others_write(String sql, String again) {
        PreImage dropped = new PreImage(Vector.of(sql), Vector.empty(), Vector.empty());

        assertThat(CONCURRENT.inverse(Shop.CATALOG, Shop.CATALOG, dropped)).isEqualTo(Inverse.of(again));
    }

    @Test
    void nothing_comes_back_where_something_that_went_along_is_of_an_unknown_make() {
        PreImage dropped = new PreImage(Vector.of("CREATE INDEX …"), Vector.empty(), Vector.of("transform for hstore"));

        assertThat(PLAIN.inverse(Shop.CATALOG, Shop.CATALOG, dropped))
                .isEqualTo(Inverse.irreversible("how transform for hstore was made is not known"));
    }

    @Test
    void catalog_tells_where_the_server_had_nothing_to_say() {
        assertThat(PLAIN.inverse(Shop.CATALOG, Shop.CATALOG, PreImage.NONE))
                .isEqualTo(Inverse.of("CREATE INDEX orders_total_idx ON public.orders USING btree (total)"));
    }
}
