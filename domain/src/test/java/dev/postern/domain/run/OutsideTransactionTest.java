package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.failure;
import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

class OutsideTransactionTest {

    private static final String CONCURRENTLY = "create index concurrently i on t (a)";

    private final InMemoryProject project =
            InMemoryProject.of(migration("001", CONCURRENTLY), migration("002", "create table u (a int)"));

    @Test
    void what_has_waited_and_fails_waits_on_and_stops_nothing() {
        project.up();
        project.database().execute("create table t (a int)");
        project.database().failing(CONCURRENTLY, failure("23505", "not unique"));
        project.source().put(migration("003", "create table v (a int)"));

        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes())
                .contains("001.1 create index public.i: blocked", "003.1 create table public.v: applied");
    }

    @Test
    void what_the_server_says_afterwards_counts() {
        project.database().execute("create table t (a int)");
        project.up();
        assertThat(project.outcomes()).contains("001.1 create index public.i: applied");
        assertThat(project.plan().operations()).isEmpty();
    }
}
