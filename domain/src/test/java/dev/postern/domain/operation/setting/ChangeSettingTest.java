package dev.postern.domain.operation.setting;

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
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.role.RoleProperty;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeSettingTest {

    private static final ObjectName CLERK = role("clerk");
    private static final Catalog ROLES = Catalog.EMPTY.with(DatabaseObject.of(CLERK, "role"));
    private static final ChangeSetting SET = set("work_mem", "8MB");

    @Test
    void role_that_is_missing_is_waited_for_and_nothing_is_set_for_it() {
        Catalog none = covering(Catalog.EMPTY, CLERK);
        ChangeSetting reset =
                new ChangeSetting("role", CLERK, "ALTER ROLE clerk", RoleProperty.setting("work_mem"), Option.none());

        assertThat(verdict(SET, none)).isEqualTo("defer: role clerk");
        assertThat(verdict(reset, none)).isEqualTo("defer: role clerk");
        assertThat(SET.project(none)).isEqualTo(none);
    }

    @Test
    void parameter_of_that_value_is_in_place() {
        assertThat(verdict(SET, ROLES)).isEqualTo("apply");
        assertThat(verdict(SET, SET.project(ROLES))).startsWith("already in place");
        assertThat(verdict(set("work_mem", "1MB"), SET.project(ROLES))).isEqualTo("apply");
    }

    @Test
    void parameter_goes_back_to_what_it_was() {
        assertThat(inverse(set("work_mem", "1MB"), SET.project(ROLES)))
                .isEqualTo("ALTER ROLE clerk SET work_mem TO '8MB'");
        assertThat(inverse(SET, ROLES)).isEqualTo("ALTER ROLE clerk RESET work_mem");
    }

    @Test
    void parameter_in_one_database_is_another_one() {
        ChangeSetting there = new ChangeSetting(
                "role",
                CLERK,
                "ALTER ROLE clerk",
                RoleProperty.setting("work_mem", identifier("shop")),
                Option.some(Definition.server("8MB")));

        assertThat(verdict(there, SET.project(ROLES))).isEqualTo("apply");
        assertThat(inverse(there, ROLES)).isEqualTo("ALTER ROLE clerk IN DATABASE shop RESET work_mem");
    }

    @Test
    void two_settings_of_one_role_keep_their_order() {
        assertThat(commute(SET, set("work_mem", "1MB"), ROLES)).isFalse();
    }

    private static ChangeSetting set(String parameter, String value) {
        return new ChangeSetting(
                "role",
                CLERK,
                "ALTER ROLE clerk",
                RoleProperty.setting(parameter),
                Option.some(Definition.server(value)));
    }
}
