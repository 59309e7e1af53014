package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.InMemoryProject;
import io.vavr.collection.Vector;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Migration 004 and a production that lacks what it needs. */
class StoryTest {

    private static final Vector<String> TABLES = Vector.of(
            "create table feature_flags (id bigint primary key, key text not null, rollout int)",
            "create table audit_logs (id bigint primary key, actor text, at timestamptz, severity int)",
            "create table module_usage_logs (id bigint primary key, org bigint, timestamp timestamptz)",
            "create table feature_flag_usage (id bigint primary key, flag bigint, used int)",
            "create table organisation_modules (id bigint primary key, org bigint, module text)",
            "create table competitive_factor_templates (id bigint primary key, weight int)",
            "create table sic_codes (id bigint primary key, code text)");

    private static final String INDEXES_AND_CHECKS = """
            create index idx_feature_flags_key on feature_flags (key);
            create index idx_audit_logs_at on audit_logs (at);
            create index idx_audit_logs_severity on audit_logs (severity);
            create index idx_module_usage_logs_timestamp on module_usage_logs (timestamp);
            create index idx_module_usage_logs_org on module_usage_logs (org);
            create index idx_feature_flag_usage_flag on feature_flag_usage (flag);
            create index idx_organisation_modules_org on organisation_modules (org, module);
            create index idx_templates_weight on competitive_factor_templates (weight);
            create unique index idx_sic_codes_code on sic_codes (code);
            alter table feature_flags add constraint rollout_percent check (rollout >= 0 and rollout <= 100);
            alter table feature_flag_usage add constraint used_positive check (used > 0);
            alter table competitive_factor_templates add constraint weight_positive check (weight > 0);
            alter table audit_logs add constraint severity_known check (severity < 8);
            """;

    private static final String STRAIGHT = straight();

    private final InMemoryProject project = project();

    private final InMemoryDatabase production = project.database();

    @BeforeEach
    void lay_down_production() {
        production.execute(TABLES.get(0));
        production.execute("create table audit_logs (id bigint primary key, actor text, at timestamptz)");
        production.execute(TABLES.get(5));
        production.execute(TABLES.get(6));
        project.adopt("003");
    }

    @Test
    void the_plan_tells_what_will_wait_and_changes_nothing() {
        String before = production.schema();
        RunReport plan = project.plan();
        assertThat(plan.outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(plan.operations().flatMap(operation -> operation.decision().stream()))
                .containsExactly(
                        "apply", "apply", "defer", "defer", "defer", "defer", "apply", "apply", "apply", "apply",
                        "defer", "apply", "defer", "apply");
        assertThat(production.schema()).isEqualTo(before);
        assertThat(production.ledger().waiting()).isEmpty();
    }

    @Test
    void what_can_be_applied_is_applied_and_the_rest_waits() {
        RunReport report = project.upTo("004");
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes("004"))
                .containsExactly(
                        "create index public.idx_feature_flags_key: applied",
                        "create index public.idx_audit_logs_at: applied",
                        "create index public.idx_audit_logs_severity: deferred",
                        "create index public.idx_module_usage_logs_timestamp: deferred",
                        "create index public.idx_module_usage_logs_org: deferred",
                        "create index public.idx_feature_flag_usage_flag: deferred",
                        "create index public.idx_organisation_modules_org: deferred",
                        "create index public.idx_templates_weight: applied",
                        "create index public.idx_sic_codes_code: applied",
                        "add constraint rollout_percent on public.feature_flags: applied",
                        "add constraint used_positive on public.feature_flag_usage: deferred",
                        "add constraint weight_positive on public.competitive_factor_templates: applied",
                        "add constraint severity_known on public.audit_logs: deferred");
        assertThat(report.waiting()).isEqualTo(7);
    }

    @Test
    void one_warning_names_each_missing_thing_and_what_waits_for_it() {
        assertThat(project.upTo("004").warnings())
                .containsExactly(
                        "audit_logs.severity does not exist: deferred idx_audit_logs_severity, severity_known (they are"
                                + " created as soon as the column is there)",
                        "module_usage_logs does not exist: deferred idx_module_usage_logs_timestamp,"
                                + " idx_module_usage_logs_org (they are created as soon as the table is there)",
                        "feature_flag_usage does not exist: deferred idx_feature_flag_usage_flag, used_positive (they are"
                                + " created as soon as the table is there)",
                        "organisation_modules does not exist: deferred idx_organisation_modules_org (it is created as soon"
                                + " as the table is there)");
    }

    @Test
    void a_table_that_a_later_migration_creates_gets_its_index_at_once() {
        project.upTo("004");
        project.up();
        assertThat(project.outcomes("004")).contains("create index public.idx_organisation_modules_org: applied");
        assertThat(production.schema()).contains("INDEX idx_organisation_modules_org ON public.organisation_modules");
    }

    @Test
    void what_waits_settles_once_somebody_creates_what_is_missing() {
        project.up();
        production.execute(TABLES.get(2));
        production.execute(TABLES.get(3));
        production.execute("alter table audit_logs add column severity int");
        RunReport report = project.up();
        assertThat(report.waiting()).isZero();
        assertThat(report.warnings()).isEmpty();
        assertThat(production.schema()).isEqualTo(STRAIGHT);
    }

    @Test
    void up_again_changes_nothing() {
        project.up();
        String schema = production.schema();
        int facts = production.history().size();
        RunReport again = project.up();
        assertThat(again.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(production.schema()).isEqualTo(schema);
        assertThat(production.history()).hasSize(facts);
    }

    @Test
    void down_restores_what_was_there_before_the_first_up() {
        String before = production.schema();
        project.upTo("004");
        RunReport report = project.downTo("003");
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(production.schema()).isEqualTo(before);
        assertThat(production.ledger().waiting()).isEmpty();
    }

    @Test
    void down_after_everything_settled_leaves_the_tables_that_were_put_back() {
        project.upTo("004");
        production.execute(TABLES.get(2));
        production.execute(TABLES.get(3));
        production.execute(TABLES.get(4));
        production.execute("alter table audit_logs add column severity int");
        String before = production.schema();
        project.upTo("004");
        project.downTo("003");
        assertThat(production.schema()).doesNotContain("idx_").hasSizeLessThan(before.length());
        production.execute(INDEXES_AND_CHECKS);
        assertThat(production.schema()).isEqualTo(STRAIGHT);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void any_combination_of_missing_tables_ends_like_the_straight_run(int missing) {
        InMemoryProject lacking = new InMemoryProject(project.source(), new InMemoryDatabase());
        Vector<String> present = TABLES.zipWithIndex()
                .filter(pair -> (missing >> pair._2() & 1) == 0)
                .map(pair -> pair._1());
        present.forEach(lacking.database()::execute);
        lacking.adopt("003");
        assertThat(lacking.up().outcome()).isEqualTo(RunOutcome.DONE);
        TABLES.removeAll(present)
                .map(create -> create.replace("create table", "create table if not exists"))
                .forEach(lacking.database()::execute);
        assertThat(lacking.up().waiting()).isZero();
        assertThat(lacking.database().schema()).isEqualTo(STRAIGHT);
    }

    static List<Integer> combinations() {
        return Vector.range(0, 1 << TABLES.size()).toJavaList();
    }

    private static InMemoryProject project() {
        return InMemoryProject.of(
                migration("001", String.join(";\n", TABLES.take(3))),
                migration("002", String.join(";\n", TABLES.slice(3, 5))),
                migration("003", String.join(";\n", TABLES.drop(5))),
                migration("004", INDEXES_AND_CHECKS),
                migration("005", "create table if not exists " + TABLES.get(4).substring("create table ".length())));
    }

    private static String straight() {
        InMemoryProject straight = project();
        straight.up();
        return straight.database().schema();
    }
}
