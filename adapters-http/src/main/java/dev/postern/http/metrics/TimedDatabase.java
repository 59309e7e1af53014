package dev.postern.http.metrics;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.TableSize;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.LedgerStore;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.run.Contention;
import dev.postern.domain.run.Leftovers;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.ServerFacts;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.StatementRunner;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Instant;

/** A database whose ledger and catalog are read with a look at the clock. */
record TimedDatabase(TargetDatabase database, Meters meters) implements TargetDatabase {

    @Override
    public Session look() {
        return new TimedSession(database.look(), meters);
    }

    @Override
    public Session exclusive(ProgressListener listener) {
        return new TimedSession(database.exclusive(listener), meters);
    }

    private record TimedSession(Session session, Meters meters) implements Session {

        @Override
        public ServerFacts server() {
            return session.server();
        }

        @Override
        public CatalogReader catalog() {
            return new TimedCatalog(session.catalog(), meters);
        }

        @Override
        public LedgerStore ledger() {
            return new TimedLedger(session.ledger(), meters);
        }

        @Override
        public StatementRunner statements() {
            return session.statements();
        }

        @Override
        public Leftovers leftovers() {
            return session.leftovers();
        }

        @Override
        public Contention contention() {
            return session.contention();
        }

        @Override
        public void close() {
            session.close();
        }
    }

    private record TimedCatalog(CatalogReader reader, Meters meters) implements CatalogReader {

        @Override
        public Catalog read(Scope scope) {
            return meters.timed("catalog", () -> reader.read(scope));
        }

        @Override
        public PreImage preImage(Set<ObjectName> dropped) {
            return reader.preImage(dropped);
        }

        @Override
        public Seq<Denial> denials(Set<Permission> asked) {
            return reader.denials(asked);
        }

        @Override
        public Seq<Identifier> relationsIn(Identifier schema) {
            return reader.relationsIn(schema);
        }

        @Override
        public Set<QualifiedName> tables() {
            return reader.tables();
        }

        @Override
        public Map<QualifiedName, TableSize> sizes(Set<QualifiedName> tables) {
            return reader.sizes(tables);
        }

        @Override
        public long rows(QualifiedName table) {
            return reader.rows(table);
        }
    }

    private record TimedLedger(LedgerStore store, Meters meters) implements LedgerStore {

        @Override
        public void prepare() {
            store.prepare();
        }

        @Override
        public Set<Permission> permissions() {
            return store.permissions();
        }

        @Override
        public Ledger read() {
            return meters.timed("ledger", store::read);
        }

        @Override
        public RunId begin(String command, Instant at) {
            return store.begin(command, at);
        }

        @Override
        public void append(LedgerEntry entry) {
            store.append(entry);
        }

        @Override
        public void append(ScriptRecord script) {
            store.append(script);
        }

        @Override
        public void finish(RunId run, String outcome, Instant at) {
            store.finish(run, outcome, at);
        }
    }
}
