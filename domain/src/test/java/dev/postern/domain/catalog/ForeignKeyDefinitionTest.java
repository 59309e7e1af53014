package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ForeignKeyDefinitionTest {

    private static final Definition WHOLE =
            Definition.server("FOREIGN KEY (a) REFERENCES public.t(a) ON DELETE SET NULL (a)");

    private final ForeignKeyDefinition halves = ForeignKeyDefinition.of(WHOLE);

    @Test
    void its_halves_are_the_whole() {
        assertThat(halves.whole()).isEqualTo(WHOLE);
    }

    @Test
    void name_that_stands_in_both_means_two_columns() {
        assertThat(halves.renamingOwn(identifier("a"), identifier("b")).whole().text())
                .startsWith("FOREIGN KEY (b) REFERENCES public.t(a)");
        assertThat(halves.renamingReferenced(identifier("a"), identifier("b"))
                        .whole()
                        .text())
                .startsWith("FOREIGN KEY (a) REFERENCES public.t(b)");
    }

    @Test
    void table_may_be_called_otherwise() {
        assertThat(halves.referring(name("t"), name("shop.u")).whole().text())
                .isEqualTo("FOREIGN KEY (a) REFERENCES shop.u(a) ON DELETE SET NULL (a)");
    }

    @Test
    void columns_that_were_left_out_stand_behind_the_table() {
        ForeignKeyDefinition open =
                ForeignKeyDefinition.of(Definition.author("FOREIGN KEY (a) REFERENCES public.t ON DELETE CASCADE"));
        assertThat(open.referring(name("t"), Vector.of(identifier("id"), identifier("No")))
                        .whole()
                        .text())
                .isEqualTo("FOREIGN KEY (a) REFERENCES public.t(id, \"No\") ON DELETE CASCADE");
    }
}
