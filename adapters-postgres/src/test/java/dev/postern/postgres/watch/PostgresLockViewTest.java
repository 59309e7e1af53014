package dev.postern.postgres.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.watch.LockReport;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Who holds what while a run goes on. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class PostgresLockViewTest {

    private final WatchedSite site;

    PostgresLockViewTest(PostgresUnderTest server) {
        this.site = new WatchedSite(server);
    }

    @AfterEach
    void drop() {
        site.close();
    }

    @Test
    void who_waits_for_the_run_is_seen_with_its_lock() throws SQLException {
        site.execute("create table orders (id int)");
        PostgresLockView locks = new PostgresLockView(site.watched());
        assertThat(locks.locks()).isEqualTo(new LockReport(Optional.empty(), List.of(), List.of()));

        try (Connection holder = site.holder()) {
            holder.setAutoCommit(false);
            new JdbcQuery(holder).execute("lock table orders in access exclusive mode");
            LockReport seen = locks.locks();
            assertThat(seen.run()).isPresent();
            assertThat(seen.holds()).contains(new LockReport.Held("public.orders", "ACCESS EXCLUSIVE"));
        }
    }
}
