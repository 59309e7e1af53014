package dev.postern.postgres.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.RunOutcome;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Since PostgreSQL 18 a column without nulls has a constraint, called after what the table and the column are called then. */
@ParameterizedClass
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class NamedNotNullTest {

    private static final int FIRST_WITH_NAMES = 18;

    private static final int CARRIED = 2;

    private final PostgresUnderTest server;

    NamedNotNullTest(PostgresUnderTest server) {
        this.server = server;
    }

    @ParameterizedTest(name = "{0}; {1}")
    @CsvSource(delimiter = '|', textBlock = """
            alter table t1 alter column a set not null                  | alter table t1 rename to t9
            alter table t1 alter column a set not null                  | alter table t1 rename column a to x
            alter table t1 add column d integer not null                | alter table t1 rename to t9
            """)
    void what_is_deferred_is_carried_over_a_rename_unless_the_server_would_take_another_name(
            String deferred, String rename) throws SQLException {
        RandomHistory history = new RandomHistory(Vector.of(
                RandomHistory.first(), Vector.of("insert into t1 (id, a) select id, a from t2", deferred, rename)));
        try (HistoryBench bench = new HistoryBench(server)) {
            bench.clear();
            bench.up(history, Option.none());
            Seq<String> straight = bench.facts();
            bench.clear();
            bench.up(history, Option.some(RandomHistory.id(1)));
            bench.drops("t2");

            long waiting = bench.up(history, Option.none()).waiting();
            bench.run(RandomHistory.table(2));

            assertThat(waiting).isEqualTo(server.major() < FIRST_WITH_NAMES ? CARRIED : CARRIED + 1);
            assertThat(bench.up(history, Option.none()).outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(bench.facts()).containsExactlyElementsOf(straight);
        }
    }
}
