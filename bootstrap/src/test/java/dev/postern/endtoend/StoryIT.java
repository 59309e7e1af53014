package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The story of migration 004: a production that lacks three tables and a column. */
class StoryIT {

    private static final String WARNING_OF_MODULE_USAGE_LOGS = "module_usage_logs does not exist: deferred"
            + " idx_module_usage_logs_timestamp, idx_module_usage_logs_org, module_usage_logs_duration_check"
            + " (they are created as soon as the table is there)";

    @RegisterExtension
    final Site site = new Site();

    @BeforeEach
    void adopt() {
        site.example();
        site.run("adopt", "--through", "003").exits(0);
    }

    @Test
    void plan_says_what_would_be_applied_and_what_would_wait_and_changes_nothing() {
        List<String> before = site.schema();
        List<String> ledger = site.ledger();

        Document plan = site.run("plan", "--to", "004", "--json").exits(0).document();

        assertThat(plan.command()).isEqualTo("plan");
        assertThat(plan.outcome()).isEqualTo("planned");
        assertThat(plan.decisions()).isEqualTo(Map.of("apply", 6L, "defer", 7L));
        assertThat(plan.deferred()).isEqualTo(7);
        assertThat(plan.states()).isEqualTo(Map.of("004", "pending"));
        assertThat(Document.texts(
                        plan.operationOn("public.idx_audit_logs_severity").get("waitsFor")))
                .containsExactly("column public.audit_logs.severity");
        assertThat(site.schema()).isEqualTo(before);
        assertThat(site.ledger()).isEqualTo(ledger);
    }

    @Test
    void plan_of_everything_sees_that_a_later_migration_brings_what_an_earlier_one_waits_for() {
        Document plan = site.run("plan", "--json").exits(0).document();

        assertThat(plan.decisions()).isEqualTo(Map.of("apply", 9L, "defer", 5L));
        assertThat(plan.warnings()).noneMatch(warning -> warning.startsWith("organisation_modules "));
    }

    @Test
    void up_applies_what_can_be_applied_and_reports_what_waits() {
        Document up = site.run("up", "--to", "004", "--json").exits(0).document();

        assertThat(up.outcome()).isEqualTo("done");
        assertThat(up.outcomes()).isEqualTo(Map.of("applied", 6L, "deferred", 7L));
        assertThat(up.deferred()).isEqualTo(7);
        assertThat(up.states()).isEqualTo(Map.of("004", "partial"));
        assertThat(up.warnings()).hasSize(4).contains(WARNING_OF_MODULE_USAGE_LOGS);
        assertThat(made()).hasSize(6);
    }

    @Test
    void text_has_one_warning_per_missing_thing_that_names_what_waits_for_it() {
        Ended up = site.run("up", "--to", "004").exits(0);

        assertThat(up.lines().stream().filter(line -> line.startsWith("WARN")))
                .containsExactlyInAnyOrder(
                        "WARN  " + WARNING_OF_MODULE_USAGE_LOGS,
                        "WARN  feature_flag_usage does not exist: deferred idx_feature_flag_usage_flag"
                                + " (it is created as soon as the table is there)",
                        "WARN  organisation_modules does not exist: deferred idx_organisation_modules_module,"
                                + " organisation_modules_module_check (they are created as soon as the table is there)",
                        "WARN  audit_logs.severity does not exist: deferred idx_audit_logs_severity"
                                + " (it is created as soon as the column is there)");
        assertThat(up.err()).isEmpty();
    }

    @Test
    void everything_settles_once_the_tables_and_the_column_are_there() {
        site.run("up", "--to", "004").exits(0);

        Document second = site.run("up", "--json").exits(0).document();
        assertThat(second.deferred()).isEqualTo(5);
        assertThat(second.operationOn("public.idx_organisation_modules_module")
                        .get("outcome")
                        .stringValue())
                .isEqualTo("applied");

        site.sql(Site.exampleText("production/by-hand.sql"));
        Document third = site.run("up", "--json").exits(0).document();
        assertThat(third.deferred()).isZero();
        assertThat(third.warnings()).isEmpty();
        assertThat(third.states()).containsEntry("004", "applied");
        assertThat(made()).hasSize(13);

        Document status = site.run("status", "--json").exits(0).document();
        assertThat(status.states())
                .isEqualTo(Map.of(
                        "001", "adopted", "002", "adopted", "003", "adopted", "004", "applied", "005", "applied"));
        assertThat(status.deferred()).isZero();
    }

    @Test
    void same_up_again_changes_neither_the_schema_nor_the_ledger() {
        site.run("up").exits(0);
        List<String> schema = site.schema();
        List<String> ledger = site.ledger();

        site.run("up").exits(0);

        assertThat(site.schema()).isEqualTo(schema);
        assertThat(site.ledger()).isEqualTo(ledger);
    }

    @Test
    void down_after_the_first_up_brings_back_the_schema_from_before() {
        List<String> before = site.schema();
        site.run("up").exits(0);

        Document down = site.run("down", "--to", "003", "--json").exits(0).document();

        assertThat(down.states()).containsEntry("004", "undone").containsEntry("005", "undone");
        assertThat(site.schema()).isEqualTo(before);
    }

    @Test
    void down_after_everything_has_settled_leaves_what_was_created_by_hand() {
        site.run("up", "--to", "004").exits(0);
        site.sql(Site.exampleText("production/by-hand.sql"));
        site.run("down", "--to", "003").exits(0);
        List<String> withHandiwork = site.schema();
        site.run("up").exits(0);
        assertThat(made()).hasSize(13);

        site.run("down", "--to", "003").exits(0);

        assertThat(site.schema()).isEqualTo(withHandiwork);
        assertThat(withHandiwork).anyMatch(line -> line.contains("module_usage_logs"));
    }

    @Test
    void what_was_taken_back_can_be_applied_again() {
        site.run("up").exits(0);
        List<String> schema = site.schema();
        site.run("down", "--to", "003").exits(0);

        Document again = site.run("up", "--json").exits(0).document();

        assertThat(again.deferred()).isEqualTo(5);
        assertThat(site.schema()).isEqualTo(schema);
    }

    @Test
    void status_view_reads_well_in_psql() {
        site.run("up", "--to", "004").exits(0);

        assertThat(site.rows("select migration, name, nr, kind, object, outcome, waits_for from postern.status"
                        + " where migration = '004' and outcome = 'deferred' order by nr limit 1"))
                .containsExactly("004|usage indexes|3|create index|public.idx_audit_logs_severity|deferred|"
                        + "column public.audit_logs.severity");
        assertThat(site.rows("select * from postern.status")).hasSize(7 + 13);
    }

    @Test
    void status_tells_what_waits_for_what() {
        site.run("up", "--to", "004").exits(0);

        Ended status = site.run("status").exits(0);
        assertThat(status.lines().get(0))
                .isEqualTo("5 migrations: 1 partial, 1 pending, 3 adopted; operations: 7 deferred, 1 pending;"
                        + " files as postern has them");
        assertThat(status.out()).contains("WARN  " + WARNING_OF_MODULE_USAGE_LOGS);

        Document waiting = site.run("status", "--deferred", "--json").exits(0).document();
        assertThat(waiting.states()).isEqualTo(Map.of("004", "partial"));
        assertThat(waiting.operations()).hasSize(7);
    }

    /** What migration 004 makes, as far as it is there. */
    private List<String> made() {
        return site.rows("""
                select indexname from pg_indexes where schemaname = 'public' and indexname like 'idx\\_%'
                union all
                select conname from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace
                """);
    }
}
