package dev.postern.postgres.ledger;

import dev.postern.domain.catalog.Permission;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.LedgerStore;
import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.ActingRole;
import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The ledger as tables of the target database; what is appended within a transaction shares its fate. */
public final class PostgresLedgerStore implements LedgerStore {

    private static final String READ = "read";
    private static final Set<Permission> NOTHING = LinkedHashSet.empty();

    private final Connection connection;
    private final WriteFence fence;
    private final OwnRole own;
    private final LedgerSchema place;
    private final JdbcQuery query;
    private final EntryRows entries;
    private final Identifier schema;
    private final Identifier role;

    /**
     * Over a connection.
     *
     * @param role the role that it runs as, for messages
     */
    public PostgresLedgerStore(Connection connection, Identifier schema, Identifier role) {
        this(connection, schema, role, LedgerSchema.VERSIONS, WriteFence.NONE);
    }

    /**
     * Over a connection.
     *
     * @param role the role that it runs as, for messages
     * @param fence stands around what is written outside transactions of its user's
     * @param own has it done as the role that it runs as
     */
    public PostgresLedgerStore(
            Connection connection, Identifier schema, Identifier role, WriteFence fence, OwnRole own) {
        this(connection, schema, role, LedgerSchema.VERSIONS, fence, own);
    }

    PostgresLedgerStore(
            Connection connection, Identifier schema, Identifier role, Seq<LedgerVersion> versions, WriteFence fence) {
        this(connection, schema, role, versions, fence, new OwnRole(connection, "none"));
    }

    private PostgresLedgerStore(
            Connection connection,
            Identifier schema,
            Identifier role,
            Seq<LedgerVersion> versions,
            WriteFence fence,
            OwnRole own) {
        this.connection = connection;
        this.fence = fence;
        this.own = own;
        this.place = new LedgerSchema(connection, schema, versions);
        this.query = new JdbcQuery(connection);
        this.entries = new EntryRows(connection, schema);
        this.schema = schema;
        this.role = role;
    }

    @Override
    public void prepare() {
        make("made", () -> {
            place.prepare();
            return schema;
        });
    }

    @Override
    public Set<Permission> permissions() {
        return make("asked about", () -> new ActingRole(connection).isSuperuser() ? NOTHING : place.permissions());
    }

    @Override
    public Ledger read() {
        return make(READ, () -> {
            entries.send();
            if (!place.exists()) {
                return Ledger.EMPTY;
            }
            place.refuseLater();
            return Ledger.of(
                    query.all(latestEntries(place.version()), LedgerRows::entry),
                    query.all(latestScripts(), LedgerRows::script));
        });
    }

    /** Whoever begins a run is the only one; one that has no end by then was cut off. */
    @Override
    public RunId begin(String command, Instant at) {
        return write(() -> {
            query.update(
                    "update " + schema + ".run set finished_at = ?, outcome = 'cut off' where finished_at is null",
                    time(at));
            return query.one(
                    "insert into " + schema + ".run (command, actor, client, started_at)"
                            + " values (?, current_user, coalesce(host(inet_client_addr()), 'local'), ?) returning id",
                    row -> new RunId(row.getLong(1)),
                    command,
                    time(at));
        });
    }

    @Override
    public void append(LedgerEntry entry) {
        write(() -> {
            entries.append(entry);
            return entry;
        });
    }

    /** Sends what was appended in the open transaction and has not been sent yet. */
    public void send() {
        make("written", () -> {
            entries.send();
            return schema;
        });
    }

    /** Forgets what was appended in the open transaction and has not been sent yet. */
    public void forget() {
        entries.forget();
    }

    @Override
    public void append(ScriptRecord script) {
        write(() -> {
            query.update(
                    "insert into " + schema
                            + ".script (migration, name, fingerprint, operations, at) values (?, ?, ?, ?, ?)",
                    script.id().value(),
                    script.name(),
                    script.fingerprint().hex(),
                    script.operations(),
                    time(script.at()));
            return script;
        });
    }

    @Override
    public void finish(RunId run, String outcome, Instant at) {
        write(() -> {
            query.update(
                    "update " + schema + ".run set finished_at = ?, outcome = ? where id = ?",
                    time(at),
                    outcome,
                    run.number());
            return run;
        });
    }

    /** A ledger that no run has brought up to date yet is read as it is. */
    private String latestEntries(int version) {
        return "select migration, fingerprint, occurrence, ordinal, file, line, col, kind, object, sql, outcome, reason,"
                + " waits_for, inverse_kind, inverse, run_id, at, "
                + (version < 2 ? "'{}'::text[], '{}'::text[]" : "lost, footprint") + " from " + schema
                + ".latest_entry order by id";
    }

    private String latestScripts() {
        return "select distinct on (migration) migration, name, fingerprint, operations, at from " + schema
                + ".script order by migration, id desc";
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Writes in the open transaction, or in one of its own behind the fence. */
    private <T> T write(OwnRole.Work<T> work) {
        return make("written", () -> {
            if (fence == WriteFence.NONE || !connection.getAutoCommit()) {
                return work.make();
            }
            connection.setAutoCommit(false);
            try {
                fence.enter();
                T made = work.make();
                entries.send();
                fence.leave();
                connection.commit();
                return made;
            } finally {
                entries.forget();
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private <T> T make(String done, OwnRole.Work<T> work) {
        try {
            return own.doing(work);
        } catch (SQLException error) {
            if (JdbcErrors.isSessionLost(error)) {
                throw JdbcErrors.unavailable(error);
            }
            throw new LedgerUnusableException("the ledger in schema " + schema + " could not be " + done + ": "
                    + JdbcErrors.firstLine(error) + remedy(done, error));
        }
    }

    /** A ledger that is read is there, and wants no schema. */
    private String remedy(String done, SQLException error) {
        if (!"42501".equals(error.getSQLState())) {
            return "";
        }
        return done.equals(READ)
                ? ". Let the owner of the ledger run: GRANT USAGE ON SCHEMA " + schema + " TO " + role
                        + "; GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO " + role + ";"
                : ". Let an owner of the database run: CREATE SCHEMA " + schema + " AUTHORIZATION " + role + ";";
    }
}
