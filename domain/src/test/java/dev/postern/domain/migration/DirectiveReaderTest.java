package dev.postern.domain.migration;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.statement;
import static dev.postern.domain.testing.Fixtures.statements;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveReaderTest {

    @Test
    void without_directives_nothing_is_said() {
        assertThat(read("-- only a comment\nselect 1 /* and another */")).isEqualTo(Directives.NONE);
    }

    @ParameterizedTest
    @CsvSource({"policy, POLICY", "defer, DEFER", "refuse, REFUSE"})
    void what_to_do_where_something_is_missing(String said, OnMissing meant) {
        assertThat(read("-- postern: on-missing=" + said + "\nselect 1").onMissing())
                .isEqualTo(meant);
    }

    @Test
    void tables_that_must_be_there() {
        assertThat(read("-- postern: requires table audit_logs\n-- postern: requires table audit.Logs\nselect 1")
                        .requires())
                .containsExactly(new TableExists(name("audit_logs")), new TableExists(name("audit.logs")));
    }

    @Test
    void quoted_names_are_what_they_are() {
        assertThat(read("-- postern: requires table \"Audit Logs\"\nselect 1")
                        .requires()
                        .map(Guard::describe))
                .containsExactly("table public.\"Audit Logs\" exists");
        assertThat(read("-- postern: touches \"a, b\", \"c.d\".e\nselect 1").touches())
                .containsExactly(name("a, b"), dev.postern.domain.sql.QualifiedName.of("c.d", "e"));
    }

    @Test
    void relations_that_are_touched() {
        assertThat(read("-- postern: touches a, audit.b ,c\nselect 1").touches())
                .containsExactly(name("a"), name("audit.b"), name("c"));
    }

    @Test
    void whether_it_may_run_twice() {
        assertThat(read("select 1 -- postern: rerun=safe").repeat()).isEqualTo(Directives.Repeat.SAFE);
    }

    @Test
    void several_add_up_wherever_they_stand() {
        Directives directives =
                read("-- postern: on-missing=defer\nselect /* postern: touches a */ 1 -- postern:rerun=safe\n, 2");
        assertThat(directives.onMissing()).isEqualTo(OnMissing.DEFER);
        assertThat(directives.touches()).containsExactly(name("a"));
        assertThat(directives.repeat()).isEqualTo(Directives.Repeat.SAFE);
    }

    @Test
    void a_script_may_stand_outside_any_transaction() {
        assertThat(DirectiveReader.standsAlone(statement("-- postern: transaction=none\nselect 1")))
                .isTrue();
        assertThat(DirectiveReader.standsAlone(statement("-- transaction=none\nselect 1")))
                .isFalse();
        assertThat(read("-- postern: transaction=none\nselect 1")).isEqualTo(Directives.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on-missing=sometimes",
                "on missing=defer",
                "requires audit_logs",
                "requires table",
                "requires table a b",
                "requires table a.b.c",
                "requires table 1",
                "touches",
                "touches a,",
                "touches a b",
                "touches 'a'",
                "rerun",
                "anything"
            })
    void anything_else_is_a_problem(String said) {
        Validation<Seq<ScriptProblem>, Directives> read = validate("select 1;\n  -- postern: " + said + "\nselect 2");
        assertThat(read.isInvalid()).isTrue();
        ScriptProblem problem = read.getError().single();
        assertThat(problem.place().toString()).isEqualTo("script.sql:2:3");
        assertThat(problem.fault()).isEqualTo("unknown directive \"" + said + "\"");
        assertThat(problem.remedy()).contains("on-missing=defer").contains("requires table NAME");
    }

    @Test
    void every_problem_of_a_statement_is_told() {
        assertThat(validate("-- postern: one\n-- postern: two\nselect 1").getError())
                .hasSize(2);
    }

    private static Directives read(String sql) {
        return validate(sql).get();
    }

    private static Validation<Seq<ScriptProblem>, Directives> validate(String sql) {
        return new DirectiveReader(SearchPath.PUBLIC).read(statements(sql).last());
    }
}
