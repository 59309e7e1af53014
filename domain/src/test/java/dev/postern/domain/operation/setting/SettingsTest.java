package dev.postern.domain.operation.setting;

import static dev.postern.domain.testing.Fixtures.identifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.role.RoleProperty;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final DatabaseObject CLERK = DatabaseObject.of(RoleProperty.name(identifier("clerk")), "role")
            .with(RoleProperty.setting("search_path"), Definition.server("app, public"))
            .with(RoleProperty.setting("work_mem", identifier("shop")), Definition.server("8MB"));

    private final Catalog roles = Catalog.EMPTY.with(CLERK);

    @Test
    void list_of_names_is_written_as_it_is_and_anything_else_in_quotes() {
        assertThat(new Settings(CLERK, "ALTER ROLE clerk").statements())
                .containsExactly(
                        "ALTER ROLE clerk SET search_path TO app, public",
                        "ALTER ROLE clerk IN DATABASE shop SET work_mem TO '8MB'");
    }

    @Test
    void what_is_set_in_one_database_is_reset_there_alone() {
        ResetSettings reset = new ResetSettings("role", CLERK.name(), "ALTER ROLE clerk", Option.some("shop"));
        Catalog after = reset.project(roles);
        assertThat(after.object(CLERK.name()).get().properties().keySet())
                .containsExactly(RoleProperty.setting("search_path"));
        assertThat(reset.goal().ask(roles).holds()).isFalse();
        assertThat(reset.goal().ask(after).holds()).isTrue();
        assertThat(reset.inverse(roles, after))
                .isEqualTo(Inverse.of("ALTER ROLE clerk IN DATABASE shop SET work_mem TO '8MB'"));
    }

    @Test
    void parameter_that_was_not_set_is_reset_when_it_is_taken_back() {
        ChangeSetting set = new ChangeSetting(
                "role",
                CLERK.name(),
                "ALTER ROLE clerk",
                RoleProperty.setting("work_mem"),
                Option.some(Definition.server("1MB")));
        assertThat(set.inverse(roles, set.project(roles))).isEqualTo(Inverse.of("ALTER ROLE clerk RESET work_mem"));
    }
}
