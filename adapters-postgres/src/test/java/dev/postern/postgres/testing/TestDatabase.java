package dev.postern.postgres.testing;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of one test's own, dropped on close whoever is still connected. */
public record TestDatabase(PostgresUnderTest server, String name) implements AutoCloseable {

    /** {@code postgresql://user@host:port/name}, as libpq takes it. */
    public String url() {
        return server.url(name);
    }

    /** {@code jdbc:postgresql://host:port/name?user=…}, with everything needed to connect. */
    public String jdbcUrl() {
        URI url = URI.create(url());
        String[] account = url.getRawUserInfo().split(":", 2);
        String password = account.length == 1 ? "" : "&password=" + account[1];
        return "jdbc:postgresql://%s:%d%s?user=%s%s"
                .formatted(url.getHost(), url.getPort(), url.getRawPath(), account[0], password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    @Override
    public void close() {
        server.execute("drop database if exists " + name + " with (force)");
    }
}
