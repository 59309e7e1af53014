package dev.postern.postgres.catalog;

import dev.postern.postgres.connection.QueryBatch;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a transaction is set for while the catalog is read in it, and what it was set for before.
 *
 * @param searchPath by which the server decides what it qualifies
 * @param planCacheMode how queries that are prepared are planned (manual, 19.7.4)
 * @param statementTimeout how long one may take (manual, 20.11.1)
 */
record ReadingSettings(String searchPath, String planCacheMode, String statementTimeout) {

    /**
     * Everything outside {@code pg_catalog} is qualified, what is asked often is planned once (the answers come from
     * indexes whatever is asked about), and no limit that is meant for everyday work cuts the reading off.
     */
    static final ReadingSettings OURS = new ReadingSettings("pg_catalog", "force_generic_plan", "0");

    /** The settings as they are, to be asked for among other things. */
    static final String NOW =
            "pg_catalog.current_setting('search_path'), pg_catalog.current_setting('plan_cache_mode'),"
                    + " pg_catalog.current_setting('statement_timeout')";

    /** What was answered to {@link #NOW} at the beginning of a row. */
    static ReadingSettings of(ResultSet row) throws SQLException {
        return new ReadingSettings(row.getString(1), row.getString(2), row.getString(3));
    }

    /** Asks for the transaction to be set so. */
    void askFor(QueryBatch batch) throws SQLException {
        batch.ask(
                "select pg_catalog.set_config('search_path', ?, true), pg_catalog.set_config('plan_cache_mode', ?, true),"
                        + " pg_catalog.set_config('statement_timeout', ?, true)",
                row -> row.getString(1),
                searchPath,
                planCacheMode,
                statementTimeout);
    }
}
