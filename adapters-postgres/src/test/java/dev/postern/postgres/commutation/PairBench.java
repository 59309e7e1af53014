package dev.postern.postgres.commutation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.postgres.catalog.PostgresCatalogReader;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;

/** A database on which two statements are run in both orders; each time everything is taken back. */
final class PairBench implements AutoCloseable {

    private static final String EVERYTHING = Resources.text("/dev/postern/postgres/differential/everything.sql");
    private static final String ROWS = Resources.text("rows.sql");
    private static final String ROLE =
            "do $$ begin create role commuter; exception when duplicate_object then null; end $$";
    private static final String RESETTING = """
            select coalesce(string_agg(format('select setval(%L, %s, %L)', c.oid::regclass,
                (xpath('/row/last_value/text()', x))[1], (xpath('/row/is_called/text()', x))[1]), ';'), 'select 1')
            from pg_class c, query_to_xml(format('select last_value, is_called from %s', c.oid::regclass), false, true, '') x
            where c.relkind = 'S'
            """;

    private final TestDatabase database;
    private final Connection connection;
    private final JdbcQuery query;
    private final String resetting;

    PairBench(PostgresUnderTest server) throws SQLException {
        database = server.newDatabase();
        connection = database.connect();
        query = new JdbcQuery(connection);
        query.execute(ROLE);
        query.execute(Resources.text("setup.sql"));
        resetting = query.one(RESETTING, row -> row.getString(1));
        connection.setAutoCommit(false);
    }

    /** Both orders of a pair. */
    PairTrial tried(Pair pair) throws SQLException {
        return new PairTrial(pair, after(pair.inOrder()), after(pair.turnedRound()));
    }

    /** Everything there is after those statements; what PostgreSQL says where it refuses one of them. */
    Either<String, Seq<String>> after(Seq<TriedStatement> statements) throws SQLException {
        query.execute(resetting);
        connection.commit();
        try {
            for (TriedStatement each : statements) {
                query.execute(each.sql());
                query.execute("set constraints all immediate");
            }
        } catch (SQLException refused) {
            connection.rollback();
            return Either.left(refused.getSQLState() + " "
                    + String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
        }
        Seq<String> facts = facts();
        connection.rollback();
        return Either.right(facts);
    }

    /** What a run with both statements before it would know. */
    Catalog read(Scope scope) {
        return new PostgresCatalogReader(connection).read(scope);
    }

    private Seq<String> facts() throws SQLException {
        query.execute("set search_path = pg_catalog");
        return query.all(EVERYTHING, row -> row.getString(1)).appendAll(query.all(ROWS, row -> row.getString(1)));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
