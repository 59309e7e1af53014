package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.operation.table.CreateTable;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class OfSessionTest {

    private static final CreateTable PLAIN = new CreateTable(
            table("pg_temp.scratch", column("a", "integer")), Vector.empty(), Operation.Naming.BY_AUTHOR);
    private static final OfSession UNTIL_THE_END = new OfSession(PLAIN, OfSession.End.SESSION);
    private static final OfSession UNTIL_COMMIT = new OfSession(PLAIN, OfSession.End.TRANSACTION);
    private static final Catalog NONE = Catalog.EMPTY.withSchema(Temporary.SCHEMA);

    @Test
    void table_is_there_for_the_session_that_made_it_and_for_no_other() {
        Catalog after = UNTIL_THE_END.project(NONE);

        assertThat(after.committed().table(name("pg_temp.scratch"))).isNotEmpty();
        assertThat(after.inAnotherSession().table(name("pg_temp.scratch"))).isEmpty();
    }

    @Test
    void table_that_is_dropped_on_commit_is_gone_behind_its_transaction() {
        Catalog after = UNTIL_COMMIT.project(NONE);

        assertThat(after.table(name("pg_temp.scratch"))).isNotEmpty();
        assertThat(after.committed().table(name("pg_temp.scratch"))).isEmpty();
    }

    @Test
    void nothing_has_to_be_taken_back() {
        assertThat(inverse(UNTIL_THE_END, NONE)).isEqualTo("nothing: what is temporary goes with its session");
        assertThat(inverse(UNTIL_COMMIT, NONE)).isEqualTo("nothing: what is temporary goes with its session");
    }

    @Test
    void what_is_temporary_cannot_wait() {
        OfSession index = new OfSession(operation("create index i on pg_temp.missing (a)"), OfSession.End.SESSION);

        assertThat(verdict(index, NONE)).startsWith("refuse: ").contains("needs table pg_temp.missing");
    }

    @Test
    void everything_else_is_as_with_what_stays() {
        assertThat(UNTIL_THE_END.footprint()).isEqualTo(PLAIN.footprint());
        assertThat(UNTIL_THE_END.needs()).isEqualTo(PLAIN.needs());
        assertThat(UNTIL_THE_END.goal()).isEqualTo(PLAIN.goal());
    }
}
