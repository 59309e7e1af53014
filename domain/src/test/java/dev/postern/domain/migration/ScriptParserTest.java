package dev.postern.domain.migration;

import static dev.postern.domain.testing.Fixtures.migration;
import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.testing.PlainAnalyzer;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptParserTest {

    private final ScriptParser parser = new ScriptParser(new PlainAnalyzer());

    @Test
    void each_statement_becomes_an_operation_in_its_place() {
        Seq<GuardedOperation> operations = operations("004", "create table t (a int);\n\ncreate index i on t (a);");
        assertThat(operations.map(GuardedOperation::label))
                .containsExactly("create table public.t", "create index public.i");
        assertThat(operations.map(GuardedOperation::ordinal)).containsExactly(1, 2);
        assertThat(operations.map(each -> each.statement().place().toString()))
                .containsExactly("004.sql:1:1", "004.sql:3:1");
    }

    @Test
    void an_operation_is_named_by_migration_fingerprint_and_occurrence() {
        Seq<GuardedOperation> operations =
                operations("004", "insert into t values (1); delete from t; insert  into t values (1)");
        String brief = operations.head().statement().fingerprint().brief();
        assertThat(operations.map(each -> each.id().toString()))
                .startsWith("004/" + brief)
                .endsWith("004/" + brief + "~2");
    }

    @Test
    void a_statement_of_several_actions_becomes_several_operations() {
        Seq<GuardedOperation> operations =
                operations("004", "-- postern: on-missing=refuse\nalter table t add column a int, drop column b");
        assertThat(operations.map(GuardedOperation::label))
                .containsExactly("add column public.t.a", "drop column public.t.b");
        assertThat(operations.map(each -> each.directives().onMissing()))
                .containsExactly(OnMissing.REFUSE, OnMissing.REFUSE);
        assertThat(operations.map(GuardedOperation::id).distinct()).hasSize(2);
    }

    @Test
    void what_is_not_understood_is_labelled_by_how_it_begins() {
        assertThat(operations("004", "select\n  setup()").single().label()).isEqualTo("select setup()");
    }

    @Test
    void the_authors_transactions_cut_segments() {
        Seq<GuardedOperation> operations = operations(
                "004",
                "create table a (x int); begin; create table b (x int); create table c (x int); commit; start"
                        + " transaction; create table d (x int); end; create table e (x int)");
        assertThat(operations.map(each -> each.segment().number())).containsExactly(0, 1, 1, 2, 3);
        assertThat(operations.map(GuardedOperation::ordinal)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void empty_segments_do_not_count() {
        assertThat(operations("004", "begin; commit; begin; create table a (x int); commit")
                        .map(GuardedOperation::segment))
                .containsExactly(new Segment(new MigrationId("004"), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "savepoint s", "release s", "rollback to s", "ABORT"})
    void a_script_cannot_take_back_a_part_of_itself(String statement) {
        ScriptProblem problem =
                problems("create table a (x int);\n" + statement + ";").single();
        assertThat(problem.place().toString()).isEqualTo("004.sql:2:1");
        assertThat(problem.fault()).isEqualTo("a migration cannot take back a part of itself");
    }

    @Test
    void a_directive_takes_every_statement_of_a_script_out_of_a_transaction_with_others() {
        assertThat(operations("004", "-- postern: transaction=none\ncreate table a (x int); create table b (x int)")
                        .map(GuardedOperation::segment))
                .containsExactly(new Segment(new MigrationId("004"), 0), new Segment(new MigrationId("004"), 1));
        assertThat(operations("004", "create index concurrently i on t (a); create table b (x int)")
                        .map(GuardedOperation::transactionality))
                .containsExactly(Transactionality.OUTSIDE_TRANSACTION, Transactionality.TRANSACTIONAL);
    }

    @Test
    void a_requirement_is_a_need() {
        GuardedOperation operation = operations("004", "-- postern: requires table u\ncreate index i on t (a)")
                .single();
        assertThat(operation.needs().map(each -> each.describe()))
                .containsExactly("table public.t exists", "column public.t.a exists", "table public.u exists");
    }

    @Test
    void what_an_opaque_statement_is_said_to_touch_keeps_others_from_overtaking() {
        GuardedOperation opaque =
                operations("004", "-- postern: touches t\nselect setup()").single();
        GuardedOperation index = operations("004", "create index i on t (a)").single();
        assertThat(opaque.footprint().commutesWith(index.footprint())).isFalse();
    }

    @Test
    void the_scope_is_what_has_to_be_looked_up() {
        GuardedOperation operation = operations("004", "-- postern: requires table u\ncreate index i on t (a)")
                .single();
        assertThat(operation.scope().relations().map(each -> each.name().value()))
                .containsExactlyInAnyOrder("i", "t", "u");
    }

    @Test
    void all_problems_of_all_scripts_come_together() {
        Validation<Seq<ScriptProblem>, Seq<ParsedScript>> split = parser.split(Vector.of(
                migration("001", "SELCT 1; select 'a"),
                migration("002", "select 1", "drop table 'a"),
                migration("003", "selct 2", "slect 3")));
        assertThat(split.getError().map(problem -> problem.place().file()))
                .contains("001.sql", "002.down.sql", "003.sql", "003.down.sql");
    }

    @Test
    void every_unknown_directive_of_a_script_is_told() {
        assertThat(problems("-- postern: one\nselect 1;\n-- postern: two\nselect 2"))
                .hasSize(2);
    }

    @Test
    void the_layout_does_not_change_the_fingerprint_of_a_script() {
        assertThat(split("create table a (x int); select 1").fingerprint())
                .isEqualTo(
                        split("-- why\ncreate  table a\n(x int);\n\nselect 1;").fingerprint())
                .isNotEqualTo(split("select 1; create table a (x int)").fingerprint());
    }

    @Test
    void a_script_of_comments_alone_is_a_migration_of_nothing() {
        assertThat(operations("004", "-- nothing to do")).isEmpty();
    }

    @Test
    void the_down_script_is_read_like_any_other() {
        assertThat(parser.parseDown(
                                parser.split(Vector.of(migration(
                                                "004", "select 1", "drop table t; begin; drop index i; commit")))
                                        .get()
                                        .head(),
                                SearchPath.PUBLIC)
                        .get()
                        .map(GuardedOperation::label))
                .containsExactly("drop table public.t", "drop index public.i");
    }

    private ParsedScript split(String sql) {
        return parser.split(Vector.of(migration("004", sql))).get().single();
    }

    private Seq<ScriptProblem> problems(String sql) {
        return parser.parse(split(sql), SearchPath.PUBLIC).getError();
    }
}
