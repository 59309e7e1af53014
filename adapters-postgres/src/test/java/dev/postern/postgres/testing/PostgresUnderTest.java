package dev.postern.postgres.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that a test may use, shared with other tests; its {@code toString} names it in test reports. */
public interface PostgresUnderTest {

    /** Distinguishes the databases of this JVM; no other JVM uses its servers. */
    AtomicInteger DATABASES = new AtomicInteger();

    int major();

    /** The URL of a database of this server, for a superuser. */
    String url(String database);

    /** Makes an empty database that no other test knows. */
    default TestDatabase newDatabase() {
        TestDatabase database = new TestDatabase(this, "test_" + DATABASES.incrementAndGet());
        execute("create database " + database.name());
        return database;
    }

    /** Runs one statement in the maintenance database. */
    default void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(new TestDatabase(this, "postgres").jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("%s could not run: %s".formatted(this, sql), failed);
        }
    }
}
