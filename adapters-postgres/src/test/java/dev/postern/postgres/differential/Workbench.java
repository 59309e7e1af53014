package dev.postern.postgres.differential;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.postgres.catalog.PostgresCatalogReader;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;

/** A database on which statements are tried: it is brought to a set-up, changed, and brought back. */
final class Workbench implements AutoCloseable {

    private static final String OBJECTS = Catalogue.resource("objects.sql");
    private static final String EVERYTHING = Catalogue.resource("everything.sql");
    private static final String EMPTY = "drop schema if exists public cascade; create schema public";

    private final PostgresUnderTest server;
    private final Seq<String> roles;
    private TestDatabase database;
    private Connection connection;
    private JdbcQuery query;
    private Seq<String> whenEmpty;

    Workbench(PostgresUnderTest server) throws SQLException {
        this.server = server;
        open();
        roles = query.all("select rolname from pg_roles", row -> row.getString(1));
        whenEmpty = everything();
    }

    int major() {
        return server.major();
    }

    /** Takes away whatever there is and makes what the set-up says, for good; what PostgreSQL refuses of it. */
    Option<SQLException> build(SetUp setUp) throws SQLException {
        clear();
        return setUp.statements(server.major()).toStream().flatMap(this::run).headOption();
    }

    /** What the set-up made, object by object. */
    Seq<SetUpObject> objects() throws SQLException {
        return query.all(
                OBJECTS,
                row -> new SetUpObject(row.getString(1), row.getString(2), row.getString(3)),
                query.texts(roles));
    }

    /** Every fact about what is not the system's. */
    Seq<String> everything() throws SQLException {
        query.execute("set search_path = pg_catalog");
        Seq<String> facts = query.all(EVERYTHING, row -> row.getString(1));
        query.execute("set search_path = public");
        return facts;
    }

    Catalog read(Scope scope) {
        return new PostgresCatalogReader(connection).read(scope);
    }

    /** Runs a statement; what PostgreSQL says when it refuses, otherwise nothing. */
    Option<SQLException> run(String sql) {
        try {
            query.execute(sql);
            return Option.none();
        } catch (SQLException refused) {
            return Option.some(refused);
        }
    }

    <T> Either<SQLException, Seq<T>> ask(String sql, JdbcQuery.RowReader<T> reader) {
        try {
            return Either.right(query.all(sql, reader));
        } catch (SQLException refused) {
            return Either.left(refused);
        }
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void takeBack() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    void mark() throws SQLException {
        query.execute("savepoint trial");
    }

    void takeBackToMark() throws SQLException {
        query.execute("rollback to savepoint trial");
    }

    /** What PostgreSQL says, on one line. */
    static String said(SQLException refused) {
        return refused.getSQLState() + " "
                + String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }

    private void clear() throws SQLException {
        if (!connection.getAutoCommit()) {
            takeBack();
        }
        query.execute("reset all; " + EMPTY);
        for (SetUpObject left : objects()) {
            run(left.removal());
        }
        if (!everything().equals(whenEmpty)) {
            close();
            open();
        }
    }

    private void open() throws SQLException {
        database = server.newDatabase();
        connection = database.connect();
        query = new JdbcQuery(connection);
        query.execute(EMPTY);
    }
}
