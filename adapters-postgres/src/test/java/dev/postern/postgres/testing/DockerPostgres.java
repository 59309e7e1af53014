package dev.postern.postgres.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** A server in a container, which Testcontainers removes after the JVM has ended. */
record DockerPostgres(int major, String host, int port) implements PostgresUnderTest {

    private static final int MAJOR = 18;
    private static final String NAME = "postgres";

    @SuppressWarnings("resource") // lives as long as the JVM
    static DockerPostgres start() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:" + MAJOR + "-alpine")
                .withUsername(NAME)
                .withPassword(NAME)
                .withDatabaseName(NAME);
        container.start();
        return new DockerPostgres(
                MAJOR, container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    @Override
    public String url(String database) {
        return "postgresql://%s:%s@%s:%d/%s".formatted(NAME, NAME, host, port, database);
    }

    @Override
    public String toString() {
        return "PostgreSQL " + major + " in Docker";
    }
}
