package dev.postern.postgres.testing;

import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.run.PostgresDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes empty databases on a server for a contract suite, and drops them again. */
public final class FreshDatabases {

    private final PostgresUnderTest server;
    private final List<TestDatabase> made = new ArrayList<>();

    public FreshDatabases(PostgresUnderTest server) {
        this.server = server;
    }

    /** A database in which nothing has been done yet; a second run waits a short while for the lock. */
    public TargetDatabase next() {
        TestDatabase database = server.newDatabase();
        made.add(database);
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(database.jdbcUrl());
        return new PostgresDatabase(connections, new Identifier("postern"), Duration.ofMillis(100));
    }

    /** Drops all of them, with whatever sessions there are. */
    public void drop() {
        made.forEach(TestDatabase::close);
        made.clear();
    }
}
