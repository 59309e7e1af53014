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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that wait because what they set off names a table that is missing, in a body that only says so itself. */
@ParameterizedClass
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class BodiesTest {

    private static final String CHECKING = """
            create function checked() returns trigger language plpgsql as $$
            begin
              if new.note in (select note from t2) then raise exception 'taken'; end if;
              return new;
            end $$""";
    private static final String COUNTING = """
            create function counted() returns bigint language plpgsql as $$
            begin return (select count(*) from t2); end $$""";

    private final PostgresUnderTest server;

    BodiesTest(PostgresUnderTest server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into t1 (id, note) values (1, 'mine')", "select counted()"})
    void statement_waits_for_what_a_body_names(String statement) throws SQLException {
        RandomHistory history = new RandomHistory(Vector.of(
                RandomHistory.first(),
                Vector.of(
                        CHECKING,
                        COUNTING,
                        "create trigger checking before insert on t1 for each row execute function checked()"),
                Vector.of(statement, "create index later on t2 (a)", "create table other (a integer)")));
        try (HistoryBench bench = new HistoryBench(server)) {
            bench.clear();
            bench.up(history, Option.none());
            Seq<String> straight = bench.facts();
            bench.clear();
            bench.up(history, Option.some(RandomHistory.id(1)));
            bench.drops("t2");

            assertThat(bench.up(history, Option.none()).waiting()).isEqualTo(2);
            bench.run(RandomHistory.table(2));

            assertThat(bench.up(history, Option.none()).outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(bench.facts()).containsExactlyElementsOf(straight);
        }
    }
}
