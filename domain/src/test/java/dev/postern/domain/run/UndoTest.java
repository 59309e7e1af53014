package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.failure;
import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking migrations back. */
class UndoTest {

    private static final String TABLE = "create table t (a int, b int constraint positive check (b > 0))";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table u (id bigint primary key, a int unique)",
                "alter table t add column c int not null default 0",
                "alter table t alter a set not null",
                "alter table t alter b drop not null",
                "alter table t alter a set default 1",
                "alter table t alter b drop default",
                "alter table t alter a type bigint",
                "alter table t rename a to c",
                "alter table t rename to u",
                "alter table t add constraint once unique (a, b)",
                "alter table t add check (a > 0)",
                "alter table t drop constraint positive",
                "alter table t rename constraint positive to over_zero",
                "create index i on t (a)",
                "create unique index concurrently i on t (a)",
                "create index on t (b)",
                "drop index t_b_idx",
                "drop index concurrently t_b_idx",
                "alter index t_b_idx rename to i",
                "comment on table t is 'new'",
                "comment on column t.a is null",
                "create table u (a int); alter table u add column b int; create index i on u (b); drop index i"
            })
    void what_was_applied_is_taken_back_by_its_inverse(String sql) {
        InMemoryProject project = InMemoryProject.of(
                migration(
                        "001",
                        TABLE + ";" + "alter table t alter b set not null; alter table t alter b set default 7;"
                                + "create index on t (b); comment on column t.a is 'old'"),
                migration("002", sql));
        project.upTo("001");
        String before = project.database().schema();
        project.up();
        RunReport report = project.down();
        assertThat(report.fault()).isEmpty();
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).isEqualTo(before);
        assertThat(project.outcomes("002")).allMatch(line -> line.endsWith(": undone"));
    }

    @Test
    void after_down_up_does_it_again() {
        InMemoryProject project = applied(migrationOfIndex());
        String schema = project.database().schema();
        project.down();
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).isEqualTo(schema);
    }

    @Test
    void down_takes_back_the_latest_migration_alone() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", TABLE),
                migration("002", "create table u (a int)"),
                migration("003", "create table v (a int)"));
        project.up();
        project.down();
        assertThat(project.database().schema()).contains("table public.u").doesNotContain("table public.v");
        project.down();
        assertThat(project.database().schema()).contains("table public.t").doesNotContain("table public.u");
    }

    @Test
    void down_goes_back_to_the_migration_that_stays() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", TABLE),
                migration("002", "create table u (a int)"),
                migration("003", "create table v (a int)"));
        project.up();
        RunReport report = project.downTo("001");
        assertThat(report.migrations()).extracting(MigrationReport::id).containsExactlyInAnyOrder("002", "003");
        assertThat(report.migrations())
                .extracting(MigrationReport::state)
                .containsExactly(MigrationState.UNDONE, MigrationState.UNDONE);
        assertThat(project.outcomes().filter(line -> line.endsWith(": applied")))
                .hasSize(1);
    }

    @Test
    void zero_goes_back_to_before_the_first() {
        InMemoryProject project = applied("create table u (a int)");
        project.downTo("0");
        assertThat(project.database().schema()).isEmpty();
    }

    @Test
    void only_a_migration_that_is_known_can_be_gone_back_to() {
        assertThatThrownBy(() -> applied("create table u (a int)").downTo("007"))
                .isInstanceOf(UnknownTargetException.class)
                .hasMessageContaining("there is no migration 007");
    }

    @Test
    void with_nothing_applied_there_is_nothing_to_take_back() {
        InMemoryProject project = InMemoryProject.of(migration("001", TABLE));
        RunReport report = project.down();
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(report.migrations()).isEmpty();
    }

    @Test
    void what_was_found_in_place_is_left_alone() {
        InMemoryProject project = InMemoryProject.of(migration("001", TABLE), migration("002", migrationOfIndex()));
        project.upTo("001");
        project.database().execute("create index i on t (a)");
        project.up();
        assertThat(project.outcomes("002"))
                .containsExactly("create index public.i: found-in-place", "create index public.j: applied");
        assertThat(project.down().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).contains("INDEX i ON").doesNotContain("INDEX j ON");
    }

    @Test
    void what_was_adopted_is_left_alone() {
        InMemoryProject project =
                InMemoryProject.of(migration("001", TABLE), migration("002", "create table u (a int)"));
        project.database().execute(TABLE);
        project.adopt("001");
        project.up();
        project.downTo("0");
        assertThat(project.database().schema()).contains("table public.t").doesNotContain("table public.u");
        assertThat(project.outcomes("001")).allMatch(line -> line.endsWith(": adopted"));
    }

    @Test
    void what_waits_is_withdrawn_and_comes_again_with_the_next_up() {
        InMemoryProject project = applied("create index i on missing (a)");
        project.down();
        assertThat(project.database().ledger().waiting()).isEmpty();
        project.database().execute("create table missing (a int)");
        assertThat(project.reconcile().waiting()).isZero();
        assertThat(project.database().schema()).doesNotContain("INDEX i ON");
        project.up();
        assertThat(project.outcomes("002")).containsExactly("create index public.i: applied");
    }

    @Test
    void a_table_with_rows_is_not_dropped_unless_they_may_be_lost() {
        InMemoryProject project = applied("create table u (a int)");
        project.database().execute("insert into u values (1), (2)");
        String before = project.database().schema();
        RunReport refused = project.down();
        assertThat(refused.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(refused.fault().orElseThrow())
                .isEqualTo(new RunFault(
                        "rows would be lost: relation public.u (2 rows)",
                        "Save them first, or pass --allow-data-loss to give them up."));
        assertThat(project.database().schema()).isEqualTo(before);
        assertThat(project.downTo("001", DownRequest.Rows.GIVE_UP).outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).doesNotContain("table public.u");
    }

    @Test
    void a_column_of_a_table_with_rows_is_not_dropped_unless_they_may_be_lost() {
        InMemoryProject project = applied("alter table t add column c int");
        project.database().execute("insert into t values (1, 2, 3)");
        assertThat(project.down().fault().orElseThrow().message())
                .isEqualTo("rows would be lost: column public.t.c (1 row)");
    }

    @Test
    void rows_are_not_lost_under_the_name_that_their_table_got_later() {
        InMemoryProject project = applied("create table u (a int); alter table u rename to v");
        project.database().execute("insert into v values (1)");
        String before = project.database().schema();
        RunReport report = project.down();
        assertThat(report.fault().orElseThrow().message()).isEqualTo("rows would be lost: relation public.u (1 row)");
        assertThat(project.database().schema()).isEqualTo(before);
        assertThat(project.database().rows("v")).containsExactly("1");
    }

    @Test
    void a_name_that_a_later_migration_reused_is_free_again_when_its_turn_comes() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", TABLE + "; create index i on t (a)"),
                migration("002", "drop index i"),
                migration("003", "create index i on t (b)"));
        project.upTo("001");
        String before = project.database().schema();
        project.up();
        assertThat(project.downTo("001").fault()).isEmpty();
        assertThat(project.database().schema()).isEqualTo(before);
    }

    @Test
    void what_was_done_to_an_object_that_goes_as_a_whole_is_no_obstacle() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create table t (a int, b int)"),
                migration("002", "alter table t drop column b; alter table t rename to u"),
                migration("003", "insert into u values (1); alter table u drop column a"));
        String before = project.database().schema();
        project.up();
        assertThat(project.downTo("0").outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(project.downTo("0", DownRequest.Rows.GIVE_UP).outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alter table t drop column a", "drop table t", "insert into t values (1, 2)", "select setup()"})
    void what_cannot_be_taken_back_is_refused(String sql) {
        InMemoryProject project = applied("create table u (a int);" + sql);
        String before = project.database().schema();
        RunReport report = project.down();
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message()).startsWith("cannot be taken back: 002/");
        assertThat(project.database().schema()).isEqualTo(before);
    }

    @Test
    void nothing_at_all_is_taken_back_where_one_of_several_cannot_be() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", TABLE),
                migration("002", "select setup()"),
                migration("003", "create table u (a int)"));
        project.up();
        String before = project.database().schema();
        assertThat(project.downTo("001").outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(project.database().schema()).isEqualTo(before);
    }

    @Test
    void a_down_script_is_run_instead_of_the_inverses() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", TABLE), migration("002", "insert into t values (1, 2)", "delete from t"));
        project.up();
        assertThat(project.downTo("001", DownRequest.Rows.GIVE_UP).outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().rows("t")).isEmpty();
        assertThat(project.outcomes("002")).containsExactly("insert public.t: undone");
    }

    @Test
    void a_down_script_leaves_alone_what_is_not_there() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", TABLE),
                migration(
                        "002",
                        "create index i on t (a); create index j on missing (a)",
                        "drop index i; drop index j; alter table missing drop column x"));
        project.up();
        assertThat(project.down().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).doesNotContain("INDEX i ON");
    }

    @Test
    void a_down_script_leaves_alone_what_was_found_in_place() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", TABLE), migration("002", migrationOfIndex(), "drop index j; drop index i"));
        project.upTo("001");
        project.database().execute("create index i on t (a)");
        project.up();
        assertThat(project.down().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).contains("INDEX i ON").doesNotContain("INDEX j ON");
    }

    @Test
    void a_statement_that_fails_takes_its_migration_back_to_where_it_was() {
        InMemoryProject project = applied(migrationOfIndex());
        String before = project.database().schema();
        project.database().failing("DROP INDEX public.i", failure("55P03", "canceling statement due to lock timeout"));
        RunReport report = project.down();
        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.fault().orElseThrow().message())
                .contains("lock timeout")
                .contains("[55P03]");
        assertThat(project.database().schema()).isEqualTo(before);
        assertThat(project.outcomes("002")).allMatch(line -> line.endsWith(": applied"));
        project.database().healed();
        assertThat(project.down().outcome()).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void what_somebody_changed_stands_in_the_way() {
        InMemoryProject project = applied("create table u (a int)");
        project.database().execute("drop table u; create view u as select 1");
        RunReport report = project.down();
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message()).contains("found view public.u");
    }

    @Test
    void what_somebody_took_away_already_need_not_be_taken_back() {
        InMemoryProject project = applied(migrationOfIndex());
        project.database().execute("drop index i");
        assertThat(project.down().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).doesNotContain("INDEX");
    }

    @Test
    void what_stood_on_a_table_that_was_taken_back_waits_for_it_again() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create index i on t (a)"), migration("002", "create table t (a int)"));
        project.up();
        String schema = project.database().schema();
        project.down();
        assertThat(project.outcomes())
                .containsExactly("001.1 create index public.i: deferred", "002.1 create table public.t: undone");
        project.up();
        assertThat(project.database().schema()).isEqualTo(schema);
    }

    @Test
    void the_inverse_names_what_the_server_named() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", TABLE + "; create index t_a_idx on t (b)"),
                migration("002", "create index on t (a); alter table t add check (a > 0)"));
        project.upTo("001");
        String before = project.database().schema();
        project.up();
        assertThat(project.database().schema()).contains("INDEX t_a_idx1 ON");
        project.down();
        assertThat(project.database().schema()).isEqualTo(before);
    }

    private static String migrationOfIndex() {
        return "create index i on t (a); create index j on t (b)";
    }

    private static InMemoryProject applied(String sql) {
        InMemoryProject project = InMemoryProject.of(migration("001", TABLE), migration("002", sql));
        InMemoryDatabase database = project.database();
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(database.executed()).isNotEmpty();
        return project;
    }
}
