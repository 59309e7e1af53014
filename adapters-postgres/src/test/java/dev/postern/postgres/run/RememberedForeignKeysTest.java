package dev.postern.postgres.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunReport;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A foreign key goes with the table that it refers to, and comes back with it. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class RememberedForeignKeysTest {

    private static final String REFERRED = "create table orders (id int primary key);";
    private static final String REFERRING = "create table items (id int, order_id int);";
    private static final String OLD_KEY =
            "alter table items add constraint of_order foreign key (order_id) references orders;";
    private static final String REPLACED = "alter table items drop constraint of_order,"
            + " add constraint of_order foreign key (order_id) references orders on delete cascade";

    private final TestDatabase database;
    private final Connection connection;

    RememberedForeignKeysTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
    }

    @BeforeEach
    void lackTheTableThatIsReferredTo() throws SQLException {
        execute(REFERRED + REFERRING + OLD_KEY + "drop table orders cascade");
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void key_that_is_replaced_while_its_table_is_missing_is_the_new_one_in_the_end() throws SQLException {
        assertThat(up(migration("002", REPLACED)).waiting()).isEqualTo(2);

        execute(REFERRED + OLD_KEY);

        assertThat(up(migration("002", REPLACED)).waiting()).isZero();
        assertThat(key()).isEqualTo("FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE");
    }

    @Test
    void key_that_does_not_come_back_with_its_table_is_in_nobodys_way() throws SQLException {
        up(migration("002", REPLACED));

        execute(REFERRED);

        assertThat(up(migration("002", REPLACED)).waiting()).isZero();
        assertThat(key()).isEqualTo("FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE");
    }

    @Test
    void rows_of_the_table_that_had_the_key_do_not_wait_for_it() throws SQLException {
        RunReport report =
                up(migration("002", "alter table items drop constraint of_order; insert into items values (1, 7)"));

        assertThat(report.waiting()).isOne();
        assertThat(report.fault().map(RunFault::message)).isEmpty();
    }

    private String key() throws SQLException {
        return new JdbcQuery(connection)
                .all(
                        "select pg_get_constraintdef(oid) from pg_constraint where conname = 'of_order'",
                        row -> row.getString(1))
                .single();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private RunReport up(MigrationScript... scripts) {
        return Upgrade.of(database, scripts);
    }
}
