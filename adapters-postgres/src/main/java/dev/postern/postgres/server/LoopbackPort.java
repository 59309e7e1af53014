package dev.postern.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A TCP port of this machine that cannot be reached from others. */
record LoopbackPort(int number) {

    static final String HOST = "127.0.0.1";

    /** A port that was free a moment ago; somebody else may take it before the server does. */
    static LoopbackPort free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return new LoopbackPort(socket.getLocalPort());
        }
    }

    String url(String database) {
        String encoded = URLEncoder.encode(database, UTF_8).replace("+", "%20");
        return "postgresql://postgres@%s:%d/%s".formatted(HOST, number, encoded);
    }

    /** Whether the server at this port is ready, and is the one of this data folder rather than somebody else's. */
    boolean serves(Path dataFolder) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select current_setting('data_directory')")) {
            return answer.next() && dataFolder.toString().equals(answer.getString(1));
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://%s:%d/postgres".formatted(HOST, number), properties);
    }
}
