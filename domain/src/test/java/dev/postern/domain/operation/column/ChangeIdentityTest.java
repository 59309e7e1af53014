package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.ColumnValue.Identity.Generation;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeIdentityTest {

    private static final ChangeIdentity CHANGED = new ChangeIdentity(
            name("t"),
            identifier("id"),
            Option.some(new ColumnValue.Identity(Generation.BY_DEFAULT)),
            LinkedHashMap.of(Counted.INCREMENT, Option.none()));

    @Test
    void only_an_identity_column_is_changed() {
        assertThat(verdict(CHANGED, Counted.CATALOG)).isEqualTo("apply");
        assertThat(verdict(CHANGED, Counted.PLAIN)).isEqualTo("defer: identity of column public.t.id");
    }

    @Test
    void both_the_generation_and_how_it_counts_must_be_as_wanted() {
        ChangeIdentity generation = new ChangeIdentity(
                name("t"),
                identifier("id"),
                Option.some(new ColumnValue.Identity(Generation.BY_DEFAULT)),
                LinkedHashMap.empty());

        assertThat(verdict(CHANGED, generation.project(Counted.CATALOG))).isEqualTo("apply");
        assertThat(verdict(CHANGED, CHANGED.project(Counted.CATALOG))).startsWith("already in place");
    }

    @Test
    void what_is_changed_is_changed_back() {
        assertThat(inverse(CHANGED, Counted.CATALOG))
                .isEqualTo("ALTER TABLE public.t ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 5");
    }

    @Test
    void identity_is_not_dropped_meanwhile() {
        assertThat(commute(CHANGED, new DropIdentity(name("t"), identifier("id")), Counted.CATALOG))
                .isFalse();
    }
}
