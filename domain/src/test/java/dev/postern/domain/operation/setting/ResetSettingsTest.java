package dev.postern.domain.operation.setting;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.role;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.role.RoleProperty;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ResetSettingsTest {

    private static final DatabaseObject CLERK = DatabaseObject.of(role("clerk"), "role")
            .with(RoleProperty.setting("search_path"), Definition.server("app, public"))
            .with(RoleProperty.setting("work_mem", identifier("shop")), Definition.server("8MB"))
            .with(RoleProperty.LOGIN, Definition.server("LOGIN"));
    private static final Catalog ROLES = Catalog.EMPTY.with(CLERK);

    @Test
    void role_that_is_missing_is_waited_for() {
        assertThat(verdict(reset(Option.none()), covering(Catalog.EMPTY, role("clerk"))))
                .isEqualTo("defer: role clerk");
    }

    @Test
    void what_is_set_everywhere_is_reset_and_what_is_no_setting_stays() {
        Catalog after = reset(Option.none()).project(ROLES);

        assertThat(after.object(role("clerk")).get().properties().keySet())
                .containsExactly(RoleProperty.LOGIN, RoleProperty.setting("work_mem", identifier("shop")));
        assertThat(verdict(reset(Option.none()), after)).startsWith("already in place: nothing is set for");
    }

    @Test
    void what_is_set_in_one_database_is_reset_there_alone() {
        ResetSettings there = reset(Option.some("shop"));

        assertThat(there.project(ROLES).object(role("clerk")).get().properties().keySet())
                .containsExactly(RoleProperty.LOGIN, RoleProperty.setting("search_path"));
        assertThat(verdict(there, there.project(ROLES))).startsWith("already in place");
        assertThat(inverse(there, ROLES)).isEqualTo("ALTER ROLE clerk IN DATABASE shop SET work_mem TO '8MB'");
    }

    @Test
    void there_is_nothing_to_take_back_where_nothing_was_set() {
        assertThat(inverse(reset(Option.some("elsewhere")), ROLES)).startsWith("nothing: ");
    }

    private static ResetSettings reset(Option<String> where) {
        return new ResetSettings("role", role("clerk"), "ALTER ROLE clerk", where);
    }
}
