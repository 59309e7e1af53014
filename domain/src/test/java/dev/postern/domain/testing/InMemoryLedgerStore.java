package dev.postern.domain.testing;

import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.LedgerStore;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A ledger that lives as long as its object; the one of an {@link InMemoryDatabase} lives in that and obeys its transactions. */
public final class InMemoryLedgerStore implements LedgerStore {

    private final Supplier<LedgerBook> book;
    private final Consumer<LedgerBook> write;

    /** An empty one, by itself. */
    public InMemoryLedgerStore() {
        LedgerBook[] cell = {LedgerBook.NONE};
        this.book = () -> cell[0];
        this.write = next -> cell[0] = next;
    }

    InMemoryLedgerStore(Supplier<LedgerBook> book, Consumer<LedgerBook> write) {
        this.book = book;
        this.write = write;
    }

    @Override
    public void prepare() {
        write.accept(book.get().prepared());
    }

    @Override
    public Set<Permission> permissions() {
        return LinkedHashSet.of(Permission.onSchema(Right.FOUNDING, new Identifier("postern")));
    }

    @Override
    public Ledger read() {
        return book.get().ledger();
    }

    @Override
    public RunId begin(String command, Instant at) {
        RunId run = book.get().nextRun();
        write.accept(book.get().with(new LedgerBook.Run(run, command, at, Option.none())));
        return run;
    }

    @Override
    public void append(LedgerEntry entry) {
        write.accept(book.get().with(entry));
    }

    @Override
    public void append(ScriptRecord script) {
        write.accept(book.get().with(script));
    }

    @Override
    public void finish(RunId run, String outcome, Instant at) {
        LedgerBook.Run begun = book.get()
                .runs()
                .find(each -> each.id().equals(run))
                .getOrElseThrow(() -> new IllegalStateException("there is no run " + run));
        write.accept(book.get().with(new LedgerBook.Run(run, begun.command(), begun.began(), Option.some(outcome))));
    }

    /** Every entry that was ever appended, in order. */
    public Seq<LedgerEntry> entries() {
        return book.get().entries();
    }
}
