package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.InMemoryProject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One warning per missing thing. */
class WaitingWarningsTest {

    @Test
    void it_names_the_missing_table_and_everything_that_waits_for_it() {
        assertThat(warnings("create index idx_module_usage_logs_timestamp on module_usage_logs (timestamp);"
                        + " create index idx_module_usage_logs_org on module_usage_logs (org)"))
                .containsExactly("module_usage_logs does not exist: deferred idx_module_usage_logs_timestamp,"
                        + " idx_module_usage_logs_org (they are created as soon as the table is there)");
    }

    @Test
    void one_thing_that_waits_is_it() {
        assertThat(warnings("create index i on missing (a)"))
                .containsExactly("missing does not exist: deferred i (it is created as soon as the table is there)");
    }

    @Test
    void what_is_not_created_is_applied_and_says_what_it_is() {
        assertThat(warnings("alter table missing drop column a; create index i on missing (b)"))
                .containsExactly(
                        "missing does not exist: deferred drop column a, i (they are applied as soon as the table is there)");
    }

    @Test
    void a_missing_column_is_named_with_its_table() {
        assertThat(warnings("create table t (a int); create index i on t (b); alter table t alter b set not null"))
                .containsExactly(
                        "t.b does not exist: deferred i, set not null b (they are applied as soon as the column is"
                                + " there)");
    }

    @Test
    void a_view_that_went_with_its_table_is_called_a_view() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create table t (a int); create view v as select a from t"),
                migration("002", "drop view v"));
        project.adopt("001");
        assertThat(project.up().warnings())
                .containsExactly("v does not exist: deferred drop view v (it is applied as soon as the view is there)");
    }

    @Test
    void a_schema_other_than_public_is_named() {
        assertThat(warnings("create index i on audit.missing (a)"))
                .containsExactly(
                        "audit.missing does not exist: deferred i (it is created as soon as the table is there)");
    }

    @Test
    void what_waits_behind_another_waits_for_what_that_one_waits_for() {
        assertThat(warnings("create index i on missing (a); alter index i rename to j; drop index j"))
                .containsExactly(
                        "missing does not exist: deferred i, rename index i, drop index j (they are applied as soon"
                                + " as the table is there)");
    }

    @Test
    void what_waits_for_two_things_is_named_with_each() {
        assertThat(
                        warnings(
                                "alter table one add constraint f foreign key (a) references two (a); create index i on two (a)"))
                .containsExactly(
                        "one does not exist: deferred f (it is created as soon as the table is there)",
                        "two does not exist: deferred f, i (they are created as soon as the table is there)");
    }

    @Test
    void with_nothing_waiting_there_is_no_warning() {
        assertThat(warnings("create table t (a int)")).isEmpty();
    }

    @Test
    void plan_up_and_status_warn_alike() {
        InMemoryProject project = InMemoryProject.of(migration("001", "create index i on missing (a)"));
        List<String> warnings = project.plan().warnings();
        assertThat(project.up().warnings()).isEqualTo(warnings);
        assertThat(project.status().warnings()).isEqualTo(warnings).hasSize(1);
        assertThat(project.up().warnings()).isEqualTo(warnings);
    }

    private static List<String> warnings(String sql) {
        return InMemoryProject.of(migration("001", sql)).up().warnings();
    }
}
