package dev.postern.postgres.watch;

import static dev.postern.domain.testing.Ledgers.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.watch.RunRecord;
import dev.postern.domain.watch.Slice;
import dev.postern.domain.watch.Stretch;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Runs as they are seen of a real database. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class PostgresRunHistoryTest {

    private final WatchedSite site;

    PostgresRunHistoryTest(PostgresUnderTest server) {
        this.site = new WatchedSite(server);
    }

    @AfterEach
    void drop() {
        site.close();
    }

    @Test
    void where_there_is_no_ledger_there_is_nothing_to_see() {
        PostgresRunHistory history = new PostgresRunHistory(site.watched());

        assertThat(history.runs(WatchedSite.ALL)).isEqualTo(new Slice<RunRecord>(List.of(), 0));
        assertThat(history.run(1)).isEmpty();
        assertThat(history.underWay()).isEmpty();
        assertThat(history.waiting()).isEmpty();
        assertThat(new PostgresEventLog(site.watched()).latest()).isZero();
    }

    @Test
    void runs_are_seen_with_what_they_wrote() throws SQLException {
        site.ledger("done");
        PostgresRunHistory history = new PostgresRunHistory(site.watched());

        assertThat(history.runs(WatchedSite.ALL).items()).singleElement().satisfies(run -> {
            assertThat(run.command()).isEqualTo("up");
            assertThat(run.outcome()).contains("done");
            assertThat(run.finishedAt()).contains(AT);
            assertThat(run.entries()).isEqualTo(2);
        });
        assertThat(history.runs(new Stretch(1, 5)).items()).isEmpty();
        assertThat(history.stepsOf(1)).extracting("outcome").containsExactly("applied", "deferred");
        assertThat(history.historyOf("001")).extracting("operation").containsExactly("001/00000001", "001/00000002");
        assertThat(history.waiting())
                .singleElement()
                .satisfies(step -> assertThat(step.operation()).isEqualTo("001/00000002"));
        assertThat(history.underWay()).isEmpty();
    }

    @Test
    void a_run_without_an_end_is_under_way_only_as_long_as_somebody_holds_the_lock() throws SQLException {
        site.ledger("");
        PostgresRunHistory history = new PostgresRunHistory(site.watched());

        assertThat(history.underWay()).isEmpty();
        try (Connection holder = site.holder()) {
            assertThat(holder.isClosed()).isFalse();
            assertThat(history.underWay())
                    .hasValueSatisfying(live -> assertThat(live.run().id()).isEqualTo(1));
        }
    }

    @Test
    void a_database_that_is_away_is_said_to_be() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setUrl("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1");

        assertThatThrownBy(() -> new PostgresRunHistory(new WatchedDatabase(away, WatchedSite.SCHEMA, Option.none()))
                        .runs(WatchedSite.ALL))
                .isInstanceOf(DatabaseUnavailableException.class);
    }
}
