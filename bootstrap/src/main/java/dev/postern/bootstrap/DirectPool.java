package dev.postern.bootstrap;

import dev.postern.postgres.connection.ConnectionPool;
import dev.postern.postgres.connection.PostgresAddress;

/** Connections with the server itself, where the other ones lead to a proxy. */
record DirectPool(ConnectionPool pool) {

    DirectPool(PostgresAddress address) {
        this(ConnectionPool.open(address, PostgresModule.CONNECTION_PATIENCE));
    }

    void release() {
        pool.release();
    }
}
