package dev.postern.postgres.catalog;

import dev.postern.postgres.connection.QueryBatch;
import java.sql.SQLException;

/**
 * What a transaction is set for while the catalog is read in it, and what it was set for before.
 *
 * @param searchPath by which the server decides what it qualifies
 * @param planCacheMode how queries that are prepared are planned (manual, 19.7.4)
 */
record ReadingSettings(String searchPath, String planCacheMode) {

    /**
     * Everything outside {@code pg_catalog} is qualified, and what is asked often is planned once: the answers come from
     * indexes whatever is asked about.
     */
    static final ReadingSettings OURS = new ReadingSettings("pg_catalog", "force_generic_plan");

    /** Asks for the transaction to be set so. */
    void askFor(QueryBatch batch) throws SQLException {
        batch.ask(
                "select pg_catalog.set_config('search_path', ?, true), pg_catalog.set_config('plan_cache_mode', ?, true)",
                row -> row.getString(1),
                searchPath,
                planCacheMode);
    }
}
