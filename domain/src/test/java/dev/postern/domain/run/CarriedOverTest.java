package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.testing.InMemoryProject;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

/** What waits goes along when the thing that it is about gets another name. */
class CarriedOverTest {

    private static final String OLD = "create table t (a int, b int)";
    private static final String NEW = "create table u (a int, b int)";
    private static final String INDEX = "create index i on t (a)";
    private static final String RENAME = "alter table t rename to u";

    @Test
    void plan_shows_the_statement_that_will_run_and_the_one_that_was_written() {
        InMemoryProject project = InMemoryProject.of(migration("001", INDEX), migration("002", RENAME));
        OperationReport index = project.plan().operations().toList().get(0);
        assertThat(index.sql()).isEqualTo("create index i on u (a)");
        assertThat(index.reason())
                .startsWith("waits for table public.u; carried over by 002/")
                .endsWith(", which calls public.t public.u; written as: create index i on t (a)");
        assertThat(project.plan().operations().toList().get(1).reason()).isEqualTo("waits for table public.t");
    }

    @Test
    void ledger_holds_both_texts() {
        InMemoryProject project = InMemoryProject.of(migration("001", INDEX), migration("002", RENAME));
        project.up();
        Seq<LedgerEntry> index =
                project.database().history().filter(entry -> entry.kind().equals("create index"));
        assertThat(index.map(LedgerEntry::sql)).containsExactly(INDEX, "create index i on u (a)");
        assertThat(index.map(LedgerEntry::outcome)).containsOnly(Outcome.DEFERRED);
    }

    @Test
    void what_cannot_be_made_under_the_new_name_either_waits_with_the_rename_and_all_behind_it() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", INDEX),
                migration("002", "alter table t rename column a to b; insert into t (b) values (1)"));
        project.upTo("001");
        project.database().execute("create table i (a int)");
        assertThat(project.up().operations().toList().get(2).reason())
                .matches("waits for 002/\\w+ \\(rename column public.t.a\\), which waits for 001/.*");
    }

    @Test
    void table_that_comes_back_under_its_old_name_is_renamed_first() {
        InMemoryProject project = InMemoryProject.of(migration("001", INDEX), migration("002", RENAME));
        project.up();
        project.database().execute(OLD);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().executed()).endsWith(RENAME, "create index i on u (a)");
        assertEnd(project);
    }

    @Test
    void table_that_comes_back_under_its_new_name_gets_what_waited() {
        InMemoryProject project = InMemoryProject.of(migration("001", INDEX), migration("002", RENAME));
        project.up();
        project.database().execute(NEW);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes())
                .containsExactly("001.1 create index public.i: applied", "002.1 rename table public.t: found-in-place");
        assertEnd(project);
    }

    @Test
    void table_that_is_there_is_renamed_whatever_else_waits_on_it() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", OLD),
                migration("002", "alter table t add constraint k foreign key (a) references x (id)"),
                migration("003", RENAME + "; create index j on u (b)"));
        assertThat(project.up().waiting()).isEqualTo(1);
        assertThat(project.outcomes("003"))
                .containsExactly("rename table public.t: applied", "create index public.j: applied");
        project.database().execute("create table x (id int primary key)");
        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().executed())
                .endsWith("alter table u add constraint k foreign key (a) references x (id)");
    }

    @Test
    void what_waits_on_a_column_goes_along_with_it() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create index i on t (a); alter table t alter a set not null"),
                migration("002", "alter table t rename column a to c; comment on column t.c is 'renamed'"));
        project.up();
        InMemoryProject underNewName = InMemoryProject.of();
        underNewName.source().put(migration("001", "create index i on t (a); alter table t alter a set not null"));
        underNewName
                .source()
                .put(migration("002", "alter table t rename column a to c; comment on column t.c is 'renamed'"));
        underNewName.up();
        project.database().execute(OLD);
        underNewName.database().execute("create table t (c int, b int)");
        assertThat(project.up().waiting()).isZero();
        assertThat(underNewName.up().waiting()).isZero();
        assertThat(underNewName.database().schema())
                .isEqualTo(project.database().schema())
                .contains("c integer NOT NULL");
    }

    @Test
    void name_that_the_server_chooses_keeps_the_rename_waiting() {
        InMemoryProject project =
                InMemoryProject.of(migration("001", "create index on t (a)"), migration("002", RENAME));
        project.up();
        project.database().execute(OLD);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().executed()).endsWith("create index on t (a)", RENAME);
        assertThat(project.database().schema()).contains("INDEX t_a_idx ON public.u");
    }

    @Test
    void string_that_holds_the_name_keeps_the_rename_waiting() {
        InMemoryProject project =
                InMemoryProject.of(migration("001", "comment on column t.a is 'an a of T'"), migration("002", RENAME));
        project.up();
        assertThat(project.database().ledger().waiting().head().sql()).contains("t.a");
        assertThat(project.database().ledger().waiting().last().reason())
                .startsWith("waits for 001/")
                .endsWith("which waits for table public.t");
    }

    @Test
    void only_those_words_change_that_name_what_is_renamed() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "alter table t add constraint a check (a > 0); create index a on t (b)"),
                migration("002", "alter table t rename column a to c"));
        project.up();
        assertThat(project.database().ledger().waiting().map(LedgerEntry::sql))
                .startsWith("alter table t add constraint a check (c > 0)", "create index a on t (b)");
    }

    @Test
    void rename_that_is_taken_back_gives_the_old_text_back() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", OLD),
                migration("002", "alter table t add constraint k foreign key (a) references x (id)"),
                migration("003", RENAME));
        project.up();
        assertThat(project.downTo("002").fault()).isEmpty();
        project.database().execute("create table x (id int primary key)");
        assertThat(project.reconcile().waiting()).isZero();
        assertThat(project.database().executed())
                .endsWith("alter table t add constraint k foreign key (a) references x (id)");
    }

    @Test
    void table_that_is_dropped_under_its_new_name_makes_all_of_it_moot() {
        InMemoryProject project =
                InMemoryProject.of(migration("001", INDEX), migration("002", RENAME), migration("003", "drop table u"));
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 create index public.i: moot",
                        "002.1 rename table public.t: moot",
                        "003.1 drop table public.u: found-in-place");
    }

    private static void assertEnd(InMemoryProject project) {
        assertThat(project.database().schema()).isEqualTo("""
                CREATE INDEX i ON public.u USING btree (a)
                table public.u
                    a integer
                    b integer""");
        assertThat(project.plan().operations()).isEmpty();
    }
}
