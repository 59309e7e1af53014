package dev.postern.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.Fixtures;
import org.junit.jupiter.api.Test;

class SessionSettingsTest {

    @Test
    void what_is_set_counts_for_those_behind_in_the_order_in_which_it_was_set() {
        SessionSettings set = behind(
                "set search_path = app; SET SESSION Work_Mem TO '64MB'; set role clerk; set search_path to public, app");

        assertThat(set.inForce().values().map(SessionSetting::forSession))
                .containsExactly("SET Work_Mem TO '64MB'", "SET role clerk", "SET search_path to public, app");
        assertThat(set.inForce().keySet()).containsExactly("work_mem", "role", "search_path");
    }

    @Test
    void what_is_spelled_otherwise_is_a_parameter_too() {
        SessionSettings set = behind("set time zone 'UTC'; set schema 'app'; set session authorization clerk;"
                + " set names 'UTF8'; set app.tenant = '1'; set local xml option document");

        assertThat(set.inForce().keySet())
                .containsExactly(
                        "timezone",
                        "search_path",
                        "session_authorization",
                        "client_encoding",
                        "app.tenant",
                        "xmloption");
        assertThat(set.inForce().values().map(SessionSetting::forTransaction))
                .contains("SET LOCAL time zone 'UTC'", "SET LOCAL session authorization clerk");
    }

    @Test
    void set_config_of_literals_sets_too() {
        SessionSettings set = behind("SELECT pg_catalog.set_config('search_path', '', false);"
                + " select set_config('Work_Mem', '1MB', true); select set_config('a.b', current_user, false)");

        assertThat(set.ofSession().values().map(SessionSetting::forTransaction))
                .containsExactly("SELECT pg_catalog.set_config('search_path', '', true)");
        assertThat(set.ofTransaction().keySet()).containsExactly("work_mem");
    }

    @Test
    void what_is_local_ends_with_its_transaction_and_lets_show_what_it_hid() {
        SessionSettings set = behind("set search_path = app; set local search_path = other");

        assertThat(path(set)).isEqualTo("search_path = other");
        assertThat(path(set.committed())).isEqualTo("search_path = app");
        assertThat(path(set.after(Fixtures.statement("set search_path = third")).committed()))
                .isEqualTo("search_path = third");
    }

    @Test
    void what_is_reset_is_as_the_session_began() {
        String set = "set role clerk; set search_path = app; set work_mem = '1MB';";

        assertThat(behind(set + "reset search_path").inForce().keySet()).containsExactly("role", "work_mem");
        assertThat(behind(set + "set work_mem to default").inForce().keySet()).containsExactly("role", "search_path");
        assertThat(behind(set + "reset all").inForce().keySet()).containsExactly("role");
        assertThat(behind(set + "reset role").inForce().keySet()).containsExactly("search_path", "work_mem");
        assertThat(behind(set + "discard all").inForce()).isEmpty();
    }

    @Test
    void what_is_no_setting_of_the_session_sets_nothing() {
        assertThat(behind("set transaction read only; set constraints all deferred; update t set search_path = 1;"
                        + " set session characteristics as transaction read only; select 1; discard temp"))
                .isEqualTo(SessionSettings.NONE);
    }

    @Test
    void another_place_borrows_what_differs_and_nothing_else() {
        SessionSettings here = behind("set search_path = app; set work_mem = '1MB'; set role clerk");
        SessionSettings there = behind("set role clerk; set search_path = other");

        SessionSettings.Borrowed borrowed = here.borrowing(there);
        assertThat(borrowed.asBegun()).containsExactly("work_mem");
        assertThat(borrowed.set().map(SessionSetting::forSession)).containsExactly("SET search_path = other");
        assertThat(borrowed.parameters()).containsExactly("work_mem", "search_path");
        assertThat(here.borrowing(here).isEmpty()).isTrue();
    }

    private static String path(SessionSettings set) {
        return set.inForce().get("search_path").get().text();
    }

    private static SessionSettings behind(String script) {
        return Fixtures.statements(script).foldLeft(SessionSettings.NONE, SessionSettings::after);
    }
}
