package dev.postern.postgres.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
record PostgresServersTest(PostgresUnderTest server) {

    @Test
    void every_database_is_another() {
        try (TestDatabase one = server.newDatabase();
                TestDatabase other = server.newDatabase()) {
            assertThat(one.name()).isNotEqualTo(other.name());
        }
    }

    @Test
    void database_can_be_connected_to() throws SQLException {
        try (TestDatabase database = server.newDatabase();
                Connection connection = database.connect()) {
            assertThat(connection.getCatalog()).isEqualTo(database.name());
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(server.major());
        }
    }

    @Test
    void closing_drops_the_database_whoever_is_connected() throws SQLException {
        TestDatabase database = server.newDatabase();
        try (Connection connection = database.connect()) {
            assertThat(connection.isValid(5)).isTrue();

            database.close();

            assertThatThrownBy(database::connect).hasMessageContaining("does not exist");
        }
    }
}
