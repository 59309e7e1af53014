package dev.postern.postgres.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunReport;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is deferred, and what the server takes along with a column or a key before it could be done. */
@ParameterizedClass
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class MadeInVainTest {

    private final HistoryBench bench;

    MadeInVainTest(PostgresUnderTest server) throws SQLException {
        this.bench = new HistoryBench(server);
        bench.clear();
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    /** Without t2; afterwards t2 comes back as it was. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table t1 add constraint k foreign key (a) references t2 (id)   | alter table t1 drop column a
            alter table t1 add constraint k foreign key (a) references t2 (id)   | alter table t1 drop constraint k
            alter table t2 add constraint k foreign key (a) references keyed (b)    | drop index keyed_b cascade
            alter table t2 add constraint k foreign key (a) references keyed (c)    | alter table keyed drop constraint keyed_c cascade
            alter table t2 add constraint k foreign key (a) references keyed (c)    | alter table keyed drop column c cascade
            create index i on t2 (a, b) include (note)                           | alter table t2 drop column note
            create unique index i on t2 (id) where a > 0                         | alter table t2 drop column a
            alter table t2 add constraint k check (a > b)                        | alter table t2 drop column b
            create trigger g before insert on t2 for each row execute function touched() | drop trigger g on t2
            """)
    void what_it_would_have_made_is_gone_in_the_straight_run_too(String made, String dropped) throws SQLException {
        Vector<String> more = Vector.of(
                "create table keyed (b integer, c integer constraint keyed_c unique)",
                "create unique index keyed_b on keyed (b)");
        RandomHistory history = new RandomHistory(
                Vector.of(RandomHistory.first().appendAll(more), Vector.of(made), Vector.of(dropped)));
        bench.up(history, Option.none());
        Seq<String> straight = bench.facts();
        bench.clear();

        bench.up(history, Option.some(RandomHistory.id(1)));
        bench.drops("t2");
        RunReport report = bench.up(history, Option.none());
        assertThat(outcomes(report, 2)).containsExactly("moot");
        bench.run(RandomHistory.table(2));
        bench.up(history, Option.none());
        assertThat(bench.facts()).containsExactlyElementsOf(straight);
    }

    private static Seq<String> outcomes(RunReport report, int migration) {
        List<OperationReport> last = report.operations()
                .filter(operation -> operation.id().startsWith(RandomHistory.id(migration)))
                .toList();
        return Vector.ofAll(last).map(operation -> operation.outcome().orElse(""));
    }
}
