package dev.postern.domain.run;

import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.ledger.LedgerStore;

/** One session with the target database; everything in it happens on one connection. Not for use by several threads. */
public interface Session extends AutoCloseable {

    ServerFacts server();

    CatalogReader catalog();

    LedgerStore ledger();

    StatementRunner statements();

    /** What statements outside transactions may have left behind. */
    Leftovers leftovers();

    /** How it gets along with others. */
    Contention contention();

    /** Ends the session; what is not committed is taken back, and the run lock is free again. */
    @Override
    void close();
}
