package dev.postern.postgres.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.watch.MissingPrivilegeException;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.control.Option;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may see what. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class PostgresRunPermissionTest {

    private final WatchedSite site;

    PostgresRunPermissionTest(PostgresUnderTest server) {
        this.site = new WatchedSite(server);
    }

    @AfterEach
    void drop() {
        site.close();
    }

    @Test
    void a_role_that_may_only_read_the_ledger_sees_the_history_and_is_told_what_the_rest_needs() throws SQLException {
        site.shop();
        site.ledger("done");
        String role = "watcher_" + site.name();
        site.execute("create role " + role);
        try {
            site.execute("revoke all on schema public from public");
            WatchedDatabase asWatcher = site.as(Option.some(new Identifier(role)));
            PostgresRunHistory history = new PostgresRunHistory(asWatcher);
            assertThatThrownBy(() -> history.runs(WatchedSite.ALL))
                    .isInstanceOf(MissingPrivilegeException.class)
                    .hasMessageContaining("GRANT USAGE ON SCHEMA postern");

            site.execute("grant usage on schema postern to " + role);
            site.execute("grant select on all tables in schema postern to " + role);
            assertThat(history.runs(WatchedSite.ALL).total()).isEqualTo(1);
            assertThat(history.waiting()).hasSize(1);
            assertThat(history.underWay()).isEmpty();
            assertThat(new PostgresEventLog(asWatcher).after(0, 1)).isEmpty();
            assertThatThrownBy(() -> new PostgresRunPermission(asWatcher).require())
                    .isInstanceOf(MissingPrivilegeException.class)
                    .hasMessageContaining("GRANT ");
            assertThatThrownBy(() -> new PostgresLockView(asWatcher).locks())
                    .isInstanceOf(MissingPrivilegeException.class)
                    .hasMessageContaining("GRANT pg_read_all_stats");
            assertThatThrownBy(() -> new PostgresSchemaView(asWatcher).relations("", WatchedSite.ALL))
                    .isInstanceOf(MissingPrivilegeException.class)
                    .hasMessageContaining("GRANT USAGE ON SCHEMA");
            assertThatThrownBy(() -> new PostgresSchemaView(asWatcher).relation("public", "orders"))
                    .isInstanceOf(MissingPrivilegeException.class)
                    .hasMessageContaining("GRANT USAGE ON SCHEMA public");
        } finally {
            site.execute("drop owned by " + role);
            site.execute("drop role " + role);
        }
    }

    @Test
    void whoever_owns_the_ledger_may_plan() throws SQLException {
        new PostgresRunPermission(site.watched()).require();
        site.ledger("done");
        new PostgresRunPermission(site.watched()).require();

        assertThat(new PostgresRunHistory(site.watched()).runs(WatchedSite.ALL).total())
                .isEqualTo(1);
    }
}
