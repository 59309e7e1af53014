package dev.postern.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.ScriptFile;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.InvalidScriptsException;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.InMemoryMigrationSource;
import dev.postern.domain.testing.PlainAnalyzer;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final String TABLE = "create table t (a int)";
    private static final String INDEX = "create index i on t (a)";

    private final InMemoryMigrationSource history = InMemoryMigrationSource.of(
            Fixtures.migration("001", TABLE), Fixtures.migration("002", INDEX, "drop index i"));

    @Test
    void an_operation_tells_what_it_needs_and_does() {
        OperationExplanation index = only(explained(alone(INDEX)));
        assertThat(index.kind()).isEqualTo("create index");
        assertThat(index.object()).contains("public.i");
        assertThat(index.sql()).isEqualTo(INDEX);
        assertThat(index.understanding()).isEqualTo(Understanding.UNDERSTOOD);
        assertThat(index.needs()).containsExactly("table public.t exists", "column public.t.a exists");
        assertThat(index.goal()).hasValueSatisfying(goal -> assertThat(goal).contains("public.i"));
        assertThat(index.reads())
                .containsExactly(
                        new TouchedObject("column public.t.a", List.of("existence", "shape")),
                        new TouchedObject("relation public.t", List.of("existence")));
        assertThat(index.writes())
                .containsExactly(
                        new TouchedObject("constraint i on public.t", List.of("indexes")),
                        new TouchedObject("relation public.i", List.of("existence")));
        assertThat(index.lock()).contains("SHARE");
        assertThat(index.transactional()).isTrue();
        assertThat(index.destroys()).isEmpty();
        assertThat(index.verdict()).isEmpty();
    }

    @Test
    void what_must_stand_alone_says_so() {
        OperationExplanation index = only(explained(alone("create index concurrently i on t (a)")));
        assertThat(index.transactional()).isFalse();
        assertThat(index.lock()).contains("SHARE UPDATE EXCLUSIVE");
    }

    @Test
    void what_a_statement_destroys_is_listed() {
        assertThat(only(explained(alone("drop table t"))).destroys()).containsExactly("relation public.t");
    }

    @Test
    void what_is_not_understood_admits_it() {
        OperationExplanation opaque = only(explained(alone("do $$ begin perform 1; end $$")));
        assertThat(opaque.understanding()).isEqualTo(Understanding.OPAQUE);
        assertThat(opaque.kind()).isEqualTo("do");
        assertThat(opaque.goal()).isEmpty();
        assertThat(opaque.lock()).isEmpty();
        assertThat(opaque.inverse().way()).isEqualTo(InverseExplanation.Way.IRREVERSIBLE);
    }

    @Test
    void rows_are_a_matter_apart() {
        OperationExplanation insert = only(explained(alone("insert into t (a) values (1)")));
        assertThat(insert.understanding()).isEqualTo(Understanding.DATA);
        assertThat(insert.goal()).isEmpty();
        assertThat(insert.needs()).contains("column public.t.a exists");
        assertThat(insert.inverse().way()).isEqualTo(InverseExplanation.Way.IRREVERSIBLE);
    }

    @Test
    void what_directives_say_is_part_of_it() {
        OperationExplanation opaque =
                only(explained(alone("-- postern: requires table u\n-- postern: touches v\nselect f()")));
        assertThat(opaque.needs()).containsExactly("table public.u exists");
        assertThat(opaque.writes()).extracting(TouchedObject::object).containsExactly("relation public.v");
        assertThat(opaque.understanding()).isEqualTo(Understanding.OPAQUE);
    }

    @Test
    void the_inverse_is_told_as_far_as_the_statements_before_show_what_there_is() {
        assertThat(only(explained(alone(INDEX))).inverse()).isEqualTo(InverseExplanation.FROM_CATALOG);
        assertThat(operations(explained(alone(TABLE + "; " + INDEX))))
                .extracting(each -> each.inverse().statements())
                .containsExactly(List.of("DROP TABLE public.t"), List.of("DROP INDEX public.i"));
    }

    @Test
    void what_a_statement_before_has_done_already_leaves_nothing_to_take_back() {
        List<OperationExplanation> twice = operations(explained(alone(TABLE + "; " + TABLE)));
        assertThat(twice.get(1).inverse().way()).isEqualTo(InverseExplanation.Way.NOTHING);
    }

    @Test
    void a_script_of_the_history_is_explained_behind_those_before_it() {
        ExplanationReport report = explained(Subject.one(source(script("x", INDEX, "002.sql")), history));
        assertThat(report.scripts()).extracting(ScriptExplanation::id).containsExactly("002");
        assertThat(only(report).inverse().statements()).containsExactly("DROP INDEX public.i");
    }

    @Test
    void a_script_that_takes_back_is_explained_behind_what_it_takes_back() {
        ExplanationReport report = explained(Subject.one(source(script("x", "select 1", "002.down.sql")), history));
        assertThat(only(report).kind()).isEqualTo("drop index");
        assertThat(only(report).inverse().way()).isEqualTo(InverseExplanation.Way.STATEMENTS);
    }

    @Test
    void a_script_that_is_not_of_the_history_stands_alone() {
        ExplanationReport report = explained(Subject.one(source(script("x", INDEX, "notes.sql")), history));
        assertThat(report.scripts()).extracting(ScriptExplanation::id).containsExactly("x");
        assertThat(only(report).inverse()).isEqualTo(InverseExplanation.FROM_CATALOG);
    }

    @Test
    void faults_elsewhere_in_the_history_do_not_matter() {
        history.put(Fixtures.migration("001", "-- postern: frobnicate\n" + TABLE));
        ExplanationReport report = explained(Subject.one(source(script("x", INDEX, "002.sql")), history));
        assertThat(only(report).inverse()).isEqualTo(InverseExplanation.FROM_CATALOG);
    }

    @Test
    void faults_of_the_subject_are_all_told() {
        assertThatThrownBy(() -> explained(alone("-- postern: frobnicate\n" + TABLE)))
                .isInstanceOf(InvalidScriptsException.class)
                .hasMessageContaining("frobnicate");
        assertThatThrownBy(() -> explained(alone("create table 't"))).isInstanceOf(InvalidScriptsException.class);
    }

    @Test
    void on_a_database_each_has_its_verdict_behind_those_before_it() {
        InMemoryDatabase database = new InMemoryDatabase();
        database.execute("create table u (a int)");
        Subject subject = alone(TABLE + "; " + INDEX + "; create index j on missing (a); create table u (a int)");
        List<OperationExplanation> operations = operations(new Explanation(new PlainAnalyzer(), database).of(subject));
        assertThat(operations)
                .extracting(each -> each.verdict().orElseThrow().decision())
                .containsExactly("apply", "apply", "defer", "already-in-place");
        Verdict deferred = operations.get(2).verdict().orElseThrow();
        assertThat(deferred.waitsFor()).containsExactly("table public.missing");
        assertThat(deferred.reason()).isEqualTo("waits for table public.missing");
        assertThat(operations.get(1).inverse().statements()).containsExactly("DROP INDEX public.i");
        assertThat(operations.get(2).inverse()).isEqualTo(InverseExplanation.FROM_CATALOG);
        assertThat(operations.get(3).inverse().way()).isEqualTo(InverseExplanation.Way.NOTHING);
    }

    @Test
    void behind_what_is_not_understood_a_verdict_is_provisional() {
        List<OperationExplanation> operations = operations(
                new Explanation(new PlainAnalyzer(), new InMemoryDatabase()).of(alone("select f(); " + TABLE)));
        assertThat(operations)
                .extracting(each -> each.verdict().orElseThrow().provisional())
                .containsExactly(false, true);
    }

    @Test
    void a_database_is_only_looked_at() {
        InMemoryDatabase database = new InMemoryDatabase();
        new Explanation(new PlainAnalyzer(), database).of(Subject.all(history));
        assertThat(database.executed()).isEmpty();
        assertThat(database.keepsLedger()).isFalse();
    }

    @Test
    void a_database_that_goes_away_is_unavailable() {
        InMemoryDatabase database = new InMemoryDatabase();
        database.losingSessionAtCall(1, InMemoryDatabase.Loss.BEFORE_THE_CALL);
        assertThatThrownBy(() -> new Explanation(new PlainAnalyzer(), database).of(Subject.all(history)))
                .isInstanceOf(DatabaseUnavailableException.class);
    }

    @Test
    void a_summary_counts_kinds_and_what_is_opaque() {
        ExplanationSummary summary = explained(
                        alone(TABLE + "; " + INDEX + "; create index j on t (a); insert into t values (1);"
                                + " select f(); do $$ $$; select g(); select h()"))
                .summary();
        assertThat(summary.statements()).isEqualTo(8);
        assertThat(summary.count(Understanding.UNDERSTOOD)).isEqualTo(3);
        assertThat(summary.count(Understanding.DATA)).isEqualTo(1);
        assertThat(summary.count(Understanding.OPAQUE)).isEqualTo(4);
        assertThat(summary.percent(summary.count(Understanding.OPAQUE))).isEqualTo(50);
        assertThat(summary.kinds().get(0)).isEqualTo(new ExplanationSummary.Count("select", 3));
        assertThat(summary.opaque())
                .containsExactly(new ExplanationSummary.Count("select", 3), new ExplanationSummary.Count("do", 1));
    }

    @Test
    void a_summary_of_nothing_has_no_shares() {
        ExplanationSummary summary = explained(alone("-- nothing here")).summary();
        assertThat(summary.statements()).isZero();
        assertThat(summary.percent(0)).isZero();
    }

    private static ExplanationReport explained(Subject subject) {
        return new Explanation(new PlainAnalyzer()).of(subject);
    }

    private static Subject alone(String sql) {
        return Subject.all(source(script("x", sql, "x.sql")));
    }

    /** One script in a file of a certain name. */
    private static MigrationScript script(String id, String sql, String file) {
        return new MigrationScript(new MigrationId(id), "", new ScriptFile(file, sql), Option.none());
    }

    private static InMemoryMigrationSource source(MigrationScript script) {
        return InMemoryMigrationSource.of(script);
    }

    private static List<OperationExplanation> operations(ExplanationReport report) {
        return report.operations().toList();
    }

    private static OperationExplanation only(ExplanationReport report) {
        assertThat(operations(report)).hasSize(1);
        return operations(report).get(0);
    }
}
