package dev.postern.postgres.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.run.RunOutcome;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What PostgreSQL would refuse, and a catalog shows why, is a conflict before anything runs. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class ForeseenRefusalsTest {

    private final TestDatabase database;
    private final Connection connection;

    ForeseenRefusalsTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    create publication p for all tables      | alter publication p add table other
                    create publication p for all tables      | alter publication p drop table other
                    create publication p for all tables      | alter publication p set table other
                    create table part partition of whole default; create table rest (a int) partition by list (a) | alter table rest detach partition part
                    """)
    void nothing_runs(String made, String statement) throws SQLException {
        execute("create table whole (a int) partition by list (a); create table other (a int);" + made);
        assertThatThrownBy(() -> execute(statement)).isInstanceOf(SQLException.class);

        assertThat(Upgrade.of(database, migration("001", "create table first (a int);" + statement))
                        .outcome())
                .isEqualTo(RunOutcome.REFUSED);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
