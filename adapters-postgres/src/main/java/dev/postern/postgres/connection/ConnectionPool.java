package dev.postern.postgres.connection;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.postern.domain.watch.PoolFigures;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * The pool that sessions are taken from. It opens nothing before the first session and keeps nothing idle; a
 * server that refuses the first session is reported at once.
 */
public final class ConnectionPool {

    private static final int MOST_SESSIONS = 4;

    private final HikariDataSource connections;

    private ConnectionPool(HikariDataSource connections) {
        this.connections = connections;
    }

    /**
     * A pool for an address.
     *
     * @param patience how long a connection may take to come about
     */
    public static ConnectionPool open(PostgresAddress address, Duration patience) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("postern");
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setDataSourceProperties(properties(address, patience));
        pool.setMaximumPoolSize(MOST_SESSIONS);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(patience.toMillis());
        pool.setExceptionOverride(new RefusedStatements());
        return new ConnectionPool(pool);
    }

    /** Where sessions are taken from. */
    public DataSource connections() {
        return connections;
    }

    /** What becomes of its connections now. */
    public PoolFigures figures() {
        HikariPoolMXBean pool = connections.getHikariPoolMXBean();
        return pool == null
                ? new PoolFigures(0, 0, 0)
                : new PoolFigures(
                        pool.getActiveConnections(), pool.getIdleConnections(), pool.getThreadsAwaitingConnection());
    }

    /** Gives every connection back to the server; nothing can be taken from the pool any more. */
    public void release() {
        connections.close();
    }

    private static Properties properties(PostgresAddress address, Duration patience) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "postern");
        properties.setProperty("connectTimeout", Long.toString(Math.max(1, patience.toSeconds())));
        properties.setProperty("loginTimeout", Long.toString(Math.max(1, patience.toSeconds())));
        properties.setProperty("tcpKeepAlive", "true");
        // Else the driver sets parameters behind the connection's back, which stay on what a proxy shares out.
        properties.setProperty("assumeMinServerVersion", "12");
        properties.putAll(address.properties());
        return properties;
    }
}
