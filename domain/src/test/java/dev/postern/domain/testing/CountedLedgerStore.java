package dev.postern.domain.testing;

import dev.postern.domain.catalog.Permission;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.LedgerStore;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import io.vavr.collection.Set;
import java.time.Instant;
import java.util.function.Supplier;

/** A ledger whose every call is a call to the server. */
record CountedLedgerStore(LedgerStore store, Server server) implements LedgerStore {

    /** Passes calls on while it is there. */
    interface Server {
        <T> T call(Supplier<T> work);
    }

    @Override
    public void prepare() {
        call(store::prepare);
    }

    @Override
    public Set<Permission> permissions() {
        return store.permissions();
    }

    @Override
    public Ledger read() {
        return server.call(store::read);
    }

    @Override
    public RunId begin(String command, Instant at) {
        return server.call(() -> store.begin(command, at));
    }

    @Override
    public void append(LedgerEntry entry) {
        call(() -> store.append(entry));
    }

    @Override
    public void append(ScriptRecord script) {
        call(() -> store.append(script));
    }

    @Override
    public void finish(RunId run, String outcome, Instant at) {
        call(() -> store.finish(run, outcome, at));
    }

    private void call(Runnable work) {
        server.call(() -> {
            work.run();
            return store;
        });
    }
}
