package dev.postern.domain.testing;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.SessionSettings;
import dev.postern.domain.run.Bracket;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.run.StatementRunner;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link StatementRunner} keeps to. */
public abstract class StatementRunnerContract {

    private static final String CREATE = "create table t (a int)";
    private static final String FAILING = "insert into nowhere values (1)";

    private TargetDatabase database;
    private Session session;

    /** A database with the schema {@code public} and nothing in it; called once per test. */
    protected abstract TargetDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        session = database.exclusive(ProgressListener.SILENT);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void a_statement_outside_a_transaction_is_seen_by_others_at_once() {
        run(CREATE);
        assertThat(othersSee("t")).isTrue();
    }

    @Test
    void a_statement_in_a_transaction_is_seen_by_others_once_it_commits() {
        runner().begin();
        run(CREATE);
        assertThat(othersSee("t")).isFalse();
        assertThat(runner().commit()).isEmpty();
        assertThat(othersSee("t")).isTrue();
    }

    @Test
    void a_rollback_takes_back_everything_since_the_beginning() {
        run(CREATE);
        runner().begin();
        run("create table u (a int)");
        run("drop table t");
        runner().rollback();
        assertThat(othersSee("t")).isTrue();
        assertThat(othersSee("u")).isFalse();
    }

    @Test
    void a_rollback_outside_a_transaction_does_nothing() {
        run(CREATE);
        runner().rollback();
        assertThat(othersSee("t")).isTrue();
    }

    @Test
    void one_transaction_can_follow_another() {
        runner().begin();
        runner().rollback();
        runner().begin();
        run(CREATE);
        assertThat(runner().commit()).isEmpty();
        assertThat(othersSee("t")).isTrue();
    }

    @Test
    void a_failure_brings_the_servers_code_and_message() {
        StatementFailure failure = failureOf(FAILING);
        assertThat(failure.sqlState()).isEqualTo("42P01");
        assertThat(failure.message()).contains("nowhere");
        assertThat(failure.describe()).contains("nowhere").contains("[42P01]");
    }

    @Test
    void a_failure_of_the_statement_itself_comes_from_the_statement() {
        assertThat(failureOf(FAILING).origin()).isEqualTo(StatementFailure.Origin.STATEMENT);
    }

    @Test
    void a_failure_of_code_that_the_statement_sets_off_comes_from_within() {
        StatementFailure failure = failureOf("do $$ begin " + FAILING + "; end $$");
        assertThat(failure.origin()).isEqualTo(StatementFailure.Origin.WITHIN);
        assertThat(failure.sqlState()).isEqualTo("42P01");
    }

    @Test
    void a_failure_outside_a_transaction_leaves_the_session_usable() {
        assertThat(runner().run(statement(FAILING))).isNotEmpty();
        run(CREATE);
        assertThat(othersSee("t")).isTrue();
    }

    @Test
    void after_a_failure_a_transaction_takes_no_more_statements() {
        runner().begin();
        assertThat(runner().run(statement(FAILING))).isNotEmpty();
        assertThat(failureOf(CREATE).sqlState()).isEqualTo("25P02");
        runner().rollback();
    }

    @Test
    void after_a_failure_and_a_rollback_the_session_is_usable() {
        runner().begin();
        assertThat(runner().run(statement(FAILING))).isNotEmpty();
        runner().rollback();
        run(CREATE);
        assertThat(othersSee("t")).isTrue();
    }

    @Test
    void a_transaction_with_a_failure_in_it_cannot_commit() {
        runner().begin();
        run(CREATE);
        assertThat(runner().run(statement(FAILING))).isNotEmpty();
        assertThat(runner().commit()).isNotEmpty();
        assertThat(othersSee("t")).isFalse();
        run(CREATE);
    }

    @Test
    void an_attempt_that_goes_well_commits_with_its_transaction() {
        runner().begin();
        assertThat(runner().attempt(statement(CREATE))).isEmpty();
        assertThat(runner().commit()).isEmpty();
        assertThat(othersSee("t")).isTrue();
    }

    @Test
    void an_attempt_that_fails_leaves_the_transaction_as_it_was() {
        runner().begin();
        run(CREATE);
        Option<StatementFailure> failure = runner().attempt(statement(FAILING));
        assertThat(failure.map(StatementFailure::sqlState)).containsExactly("42P01");
        run("create table u (a int)");
        assertThat(runner().commit()).isEmpty();
        assertThat(othersSee("t")).isTrue();
        assertThat(othersSee("u")).isTrue();
    }

    @Test
    void what_was_attempted_is_taken_back_with_its_transaction() {
        runner().begin();
        assertThat(runner().attempt(statement(CREATE))).isEmpty();
        runner().rollback();
        assertThat(othersSee("t")).isFalse();
    }

    @Test
    void what_cannot_run_in_a_transaction_fails_in_one_and_runs_outside() {
        run(CREATE);
        runner().begin();
        assertThat(failureOf("create index concurrently i on t (a)").sqlState()).isEqualTo("25001");
        runner().rollback();
        run("create index concurrently i on t (a)");
        assertThat(othersSee("i")).isTrue();
    }

    @Test
    void a_statement_is_sent_as_it_is() {
        run(CREATE);
        run("comment on table t is 'really? {yes} $1 :name \\ 100%'");
        assertThat(session.catalog().read(Scope.of(Vector.of(name("t")))).comment(new ObjectName.Relation(name("t"))))
                .containsExactly("really? {yes} $1 :name \\ 100%");
    }

    @Test
    void what_a_script_sets_for_the_session_holds_until_it_is_reset() {
        run("create schema audit");
        run("set search_path = audit");
        run("create table t (a int)");
        assertThat(othersSee("audit.t")).isTrue();
        runner().reset();
        run("create table u (a int)");
        assertThat(othersSee("u")).isTrue();
    }

    @Test
    void a_statement_of_another_place_has_the_settings_of_that_and_leaves_those_of_the_session() {
        run("create schema audit");
        SessionSettings there = SessionSettings.NONE.after(statement("set search_path = audit"));
        assertThat(runner().settle(
                                statement("create table alone (a int)"),
                                SessionSettings.NONE.borrowing(there),
                                Bracket.NONE))
                .isEmpty();
        runner().begin();
        assertThat(runner().settle(statement(CREATE), SessionSettings.NONE.borrowing(there), Bracket.NONE))
                .isEmpty();
        run("create table u (a int)");
        assertThat(runner().commit()).isEmpty();
        run("create table v (a int)");

        assertThat(Vector.of("audit.alone", "audit.t", "u", "v")).allMatch(this::othersSee);
    }

    @Test
    void a_statement_of_another_place_is_not_under_what_the_session_has_set() {
        run("create schema audit");
        run("set search_path = audit");
        runner().begin();
        SessionSettings here = SessionSettings.NONE.after(statement("set search_path = audit"));
        assertThat(runner().settle(statement(CREATE), here.borrowing(SessionSettings.NONE), Bracket.NONE))
                .isEmpty();
        run("create table u (a int)");
        assertThat(runner().commit()).isEmpty();

        assertThat(Vector.of("t", "audit.u")).allMatch(this::othersSee);
    }

    @Test
    void a_statement_of_another_place_that_fails_leaves_transaction_and_settings_as_they_were() {
        run("create schema audit");
        runner().begin();
        run(CREATE);
        SessionSettings there = SessionSettings.NONE.after(statement("set search_path = audit"));
        assertThat(runner().settle(statement(FAILING), SessionSettings.NONE.borrowing(there), Bracket.NONE))
                .isNotEmpty();
        run("create table u (a int)");
        assertThat(runner().commit()).isEmpty();

        assertThat(Vector.of("t", "u")).allMatch(this::othersSee);
    }

    @Test
    void what_is_settled_within_others_runs_between_them_under_its_own_settings() {
        run("create schema audit");
        SessionSettings there = SessionSettings.NONE.after(statement("set search_path = audit"));
        runner().begin();
        assertThat(runner().settle(
                                statement("create table t (a int)"),
                                SessionSettings.NONE.borrowing(there),
                                new Bracket(
                                        Vector.of(statement("create table before (a int)")),
                                        Vector.of(
                                                statement("alter table audit.t add column b int"),
                                                statement("create table behind (a int)")))))
                .isEmpty();
        assertThat(runner().commit()).isEmpty();

        assertThat(Vector.of("before", "audit.t", "behind")).allMatch(this::othersSee);
    }

    @Test
    void where_one_of_them_fails_none_counts() {
        SessionSettings.Borrowed own = SessionSettings.NONE.borrowing(SessionSettings.NONE);
        Vector<SqlStatement> works = Vector.of(statement("create table v (a int)"));
        Vector<SqlStatement> fails = Vector.of(statement(FAILING));
        runner().begin();
        run(CREATE);
        assertThat(runner().settle(statement("create table u (a int)"), own, new Bracket(fails, works)))
                .isNotEmpty();
        assertThat(runner().settle(statement(FAILING), own, new Bracket(works, Vector.empty())))
                .isNotEmpty();
        assertThat(runner().settle(statement("create table u (a int)"), own, new Bracket(works, fails)))
                .isNotEmpty();
        assertThat(runner().commit()).isEmpty();

        assertThat(othersSee("t")).isTrue();
        assertThat(Vector.of("u", "v")).noneMatch(this::othersSee);
    }

    private StatementRunner runner() {
        return session.statements();
    }

    private void run(String sql) {
        assertThat(runner().run(statement(sql))).as(sql).isEmpty();
    }

    private StatementFailure failureOf(String sql) {
        return runner().run(statement(sql)).get();
    }

    private boolean othersSee(String relation) {
        try (Session other = database.look()) {
            return other.catalog()
                    .read(Scope.of(Vector.of(name(relation))))
                    .relation(name(relation))
                    .isDefined();
        }
    }
}
