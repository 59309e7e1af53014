package dev.postern.domain.operation.role;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.role;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.sql.Identifier;
import org.junit.jupiter.api.Test;

class DropOwnedTest {

    private static final Identifier CLERK = identifier("clerk");
    private static final DatabaseObject ROLE = DatabaseObject.of(role("clerk"), "role");
    private static final Catalog POOR =
            covering(Catalog.EMPTY, Belongings.name(CLERK)).with(ROLE);
    private static final Catalog RICH = Catalog.EMPTY
            .with(ROLE)
            .with(DatabaseObject.of(Belongings.name(CLERK), "belongings of")
                    .with(new Property("owns relation public.orders"), Definition.server("TABLE public.orders"))
                    .with(new Property("is granted something on schema app"), Definition.server("SCHEMA app")));
    private static final DropOwned DROPPED = new DropOwned(CLERK, DropBehavior.RESTRICT);

    @Test
    void role_that_is_missing_is_refused_for_it_could_go_on_doing_what_it_should_not() {
        assertThat(verdict(DROPPED, covering(Catalog.EMPTY, role("clerk"))))
                .isEqualTo("refuse: drop owned clerk needs role clerk");
    }

    @Test
    void role_that_owns_nothing_and_is_granted_nothing_is_in_place() {
        assertThat(verdict(DROPPED, POOR)).startsWith("already in place: role clerk owns nothing");
        assertThat(verdict(DROPPED, RICH)).isEqualTo("apply");
        assertThat(verdict(DROPPED, DROPPED.project(RICH))).startsWith("already in place");
    }

    @Test
    void what_it_owned_and_was_granted_does_not_come_back() {
        assertThat(inverse(DROPPED, RICH))
                .isEqualTo("irreversible: what role clerk owned and was granted is gone:"
                        + " owns relation public.orders, is granted something on schema app");
        assertThat(inverse(DROPPED, POOR)).startsWith("nothing: ");
        assertThat(DROPPED.destroys()).containsExactly(role("clerk"));
    }

    @Test
    void it_does_not_pass_what_gives_all_of_it_to_another() {
        assertThat(commute(DROPPED, new ReassignOwned(CLERK, identifier("boss")), RICH))
                .isFalse();
    }
}
