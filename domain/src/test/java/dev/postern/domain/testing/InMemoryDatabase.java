package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.ServerFacts;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.sql.Fingerprint;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A database in memory that understands what the {@link PlainAnalyzer} understands, and refuses what PostgreSQL would
 * refuse, with its error codes. A transaction sees its own changes and nobody else's later ones; of two that overlap, the
 * later commit wins as a whole, for tests need no more.
 *
 * <p>Statements and sessions can be made to fail on purpose.
 */
public final class InMemoryDatabase implements TargetDatabase {

    /** When a session is lost, seen from the call during which that happens. */
    public enum Loss {
        BEFORE_THE_CALL,
        /** The server does it, and nobody hears of it. */
        AFTER_THE_CALL
    }

    private final ServerFacts facts = new ServerFacts(17, "app", new Identifier("postern"), SearchPath.PUBLIC);
    private ServerState state;
    private Option<Session> runLock = Option.none();
    private Map<Fingerprint, StatementFailure> failures = LinkedHashMap.empty();
    private Option<StatementFailure> failureOfCommit = Option.none();
    private Map<Permission, Denial> denials = LinkedHashMap.empty();
    private boolean away;
    private boolean goesAwayThen;
    private int calls;
    private int callOfLoss = -1;
    private Loss loss = Loss.BEFORE_THE_CALL;

    /** An empty database with the schema {@code public}. */
    public InMemoryDatabase() {
        this(Fixtures.catalog());
    }

    /** A database that holds this. */
    public InMemoryDatabase(Catalog catalog) {
        this.state = ServerState.of(ServerWording.of(catalog));
    }

    @Override
    public synchronized Session look() {
        refuseIfAway();
        return new InMemorySession(this);
    }

    @Override
    public synchronized Session exclusive(ProgressListener listener) {
        refuseIfAway();
        if (runLock.isDefined()) {
            throw new RunLockUnavailableException("another run holds the lock");
        }
        Session session = new InMemorySession(this);
        runLock = Option.some(session);
        return session;
    }

    // ---- what somebody else does and sees

    /** Somebody runs these statements by hand; each must succeed. */
    public synchronized void execute(String script) {
        for (SqlStatement statement : Fixtures.statements(script)) {
            Either<StatementFailure, ServerState> result =
                    new StatementExecution(facts.searchPath()).execute(statement, state);
            state = result.getOrElseThrow(
                    failure -> new IllegalStateException(statement.headline() + ": " + failure.describe()));
        }
    }

    /** Somebody changes the catalog by hand in a way that is tedious to write as SQL. */
    public synchronized void change(UnaryOperator<Catalog> change) {
        state = state.with(change.apply(state.catalog()));
    }

    /** Something of the database belongs to somebody else, who allows nobody anything. */
    public synchronized void giveAway(ObjectName object, String owner) {
        for (Right right : Right.values()) {
            if (right != Right.TRUST) {
                deny(right, object, owner);
            }
        }
    }

    /** Something of the database belongs to somebody else, who does not allow one thing. */
    public synchronized void deny(Right right, ObjectName object, String owner) {
        Permission permission = new Permission(right, object);
        denials = denials.put(permission, new Denial(permission, object, Option.some(new Identifier(owner))));
    }

    /** What of this is not allowed; of what is not there nothing is denied. */
    synchronized Seq<Denial> denials(Set<Permission> asked) {
        return asked.toVector()
                .flatMap(denials::get)
                .filter(denial -> denial.on()
                        .relationName()
                        .forAll(relation -> state.catalog().relation(relation).isDefined()));
    }

    /** Everything that is there, as far as it is committed. */
    public synchronized Catalog catalog() {
        return state.catalog();
    }

    /** The same as lines of text. */
    public synchronized String schema() {
        return SchemaText.of(state.catalog());
    }

    public synchronized Ledger ledger() {
        return state.ledger().ledger();
    }

    /** Whether a place was ever made for the ledger. */
    public synchronized boolean keepsLedger() {
        return state.ledger().preparation() == LedgerBook.Preparation.PREPARED;
    }

    /** Every entry that was ever appended, in order. */
    public synchronized Seq<LedgerEntry> history() {
        return state.ledger().entries();
    }

    /** How each run ended, in order; empty for one that never did. */
    public synchronized Seq<Option<String>> runs() {
        return state.ledger().runs().map(LedgerBook.Run::outcome);
    }

    /** The rows of a table as the statements spelt them: {@code 1, 'one'}. */
    public synchronized Seq<String> rows(String table) {
        return state.rowsOf(Fixtures.name(table));
    }

    /** Every statement that has taken effect, in order, those run by hand included. */
    public synchronized Seq<String> executed() {
        return state.executed();
    }

    // ---- failing on purpose

    /** From now on this statement, however it is laid out, is refused like that. */
    public synchronized void failing(String sql, StatementFailure failure) {
        failures = failures.put(Fingerprint.of(sql), failure);
    }

    /** The next commit is refused like that. */
    public synchronized void failingCommit(StatementFailure failure) {
        failureOfCommit = Option.some(failure);
    }

    /** Nothing fails on purpose any more. */
    public synchronized void healed() {
        failures = LinkedHashMap.empty();
        failureOfCommit = Option.none();
        callOfLoss = -1;
        away = false;
        goesAwayThen = false;
    }

    /** The session is lost at this call from now, counted from 1; the next session is not. */
    public synchronized void losingSessionAtCall(int call, Loss moment) {
        callOfLoss = calls + call;
        loss = moment;
        goesAwayThen = false;
    }

    /** The same, and no other session is to be had until {@link #healed}. */
    public synchronized void goingAwayAtCall(int call, Loss moment) {
        losingSessionAtCall(call, moment);
        goesAwayThen = true;
    }

    /** From now on there is no connection to be had, until {@link #healed}. */
    public synchronized void goAway() {
        away = true;
    }

    /** How many calls have reached the server. */
    public synchronized int calls() {
        return calls;
    }

    // ---- for sessions

    ServerFacts facts() {
        return facts;
    }

    synchronized ServerState state() {
        return state;
    }

    synchronized void become(ServerState next) {
        state = next;
    }

    synchronized void free(Session session) {
        runLock = runLock.filter(holder -> holder != session);
    }

    synchronized Option<StatementFailure> refusalOfCommit() {
        Option<StatementFailure> refusal = failureOfCommit;
        failureOfCommit = Option.none();
        return refusal;
    }

    synchronized Either<StatementFailure, ServerState> execute(
            SqlStatement statement, SearchPath path, ServerState before) {
        return failures.get(statement.fingerprint())
                .<Either<StatementFailure, ServerState>>map(Either::left)
                .getOrElse(() -> new StatementExecution(path).execute(statement, before));
    }

    synchronized <T> T call(Session session, Supplier<T> work) {
        calls++;
        boolean lost = away || calls == callOfLoss;
        Option<T> answer = lost && (away || loss == Loss.BEFORE_THE_CALL) ? Option.none() : Option.of(work.get());
        if (!lost) {
            return answer.get();
        }
        session.close();
        away |= goesAwayThen;
        throw new DatabaseUnavailableException("the session was lost", new IllegalStateException("call " + calls));
    }

    private void refuseIfAway() {
        if (away) {
            throw new DatabaseUnavailableException(
                    "the database cannot be reached", new IllegalStateException("connection refused"));
        }
    }
}
