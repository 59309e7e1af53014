package dev.postern.domain.operation.setting;

import static dev.postern.domain.testing.Fixtures.identifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.role.RoleProperty;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final DatabaseObject CLERK = DatabaseObject.of(RoleProperty.name(identifier("clerk")), "role")
            .with(RoleProperty.setting("search_path"), Definition.server("app, public"))
            .with(RoleProperty.setting("work_mem", identifier("shop")), Definition.server("8MB"));

    @Test
    void list_of_names_is_written_as_it_is_and_anything_else_in_quotes() {
        assertThat(new Settings(CLERK, "ALTER ROLE clerk").statements())
                .containsExactly(
                        "ALTER ROLE clerk SET search_path TO app, public",
                        "ALTER ROLE clerk IN DATABASE shop SET work_mem TO '8MB'");
    }
}
