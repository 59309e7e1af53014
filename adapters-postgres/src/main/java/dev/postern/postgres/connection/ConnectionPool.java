package dev.postern.postgres.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;

/** Makes the pool that sessions are taken from. It opens nothing before the first session and keeps nothing idle. */
public final class ConnectionPool {

    private static final int MOST_SESSIONS = 4;

    private ConnectionPool() {}

    /**
     * A pool for an address.
     *
     * @param patience how long a connection may take to come about
     */
    public static HikariDataSource open(PostgresAddress address, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postern");
        config.setJdbcUrl(address.jdbcUrl());
        config.setDataSourceProperties(properties(address, patience));
        config.setMaximumPoolSize(MOST_SESSIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(patience.toMillis());
        return new HikariDataSource(config);
    }

    private static Properties properties(PostgresAddress address, Duration patience) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "postern");
        properties.setProperty("connectTimeout", Long.toString(Math.max(1, patience.toSeconds())));
        properties.setProperty("loginTimeout", Long.toString(Math.max(1, patience.toSeconds())));
        properties.setProperty("tcpKeepAlive", "true");
        properties.putAll(address.properties());
        return properties;
    }
}
