package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.CatalogUnavailableException;
import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.TableSize;
import dev.postern.domain.ledger.LedgerStore;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.migration.SessionSetting;
import dev.postern.domain.migration.SessionSettings;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Residue;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.run.Bracket;
import dev.postern.domain.run.Contention;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.Leftovers;
import dev.postern.domain.run.ServerFacts;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.run.StatementRunner;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session with an {@link InMemoryDatabase}. */
final class InMemorySession implements Session, StatementRunner, Contention {

    private static final Pattern SET_SEARCH_PATH =
            Pattern.compile("set\\s+(local\\s+)?search_path\\s*(?:=|to)\\s*(\\w+)", Pattern.CASE_INSENSITIVE);

    private enum Condition {
        IDLE,
        IN_TRANSACTION,
        /** A statement failed: everything but a rollback is refused. */
        ABORTED,
        CLOSED
    }

    private final InMemoryDatabase database;
    private Condition condition = Condition.IDLE;
    private ServerState own;
    private SearchPath path;
    private SearchPath lastingPath;
    private SearchPath pathAtBegin;

    InMemorySession(InMemoryDatabase database) {
        this.database = database;
        this.own = database.state();
        this.path = database.facts().searchPath();
        this.lastingPath = path;
        this.pathAtBegin = path;
    }

    @Override
    public ServerFacts server() {
        return database.facts();
    }

    @Override
    public CatalogReader catalog() {
        return new CountedCatalogReader();
    }

    @Override
    public LedgerStore ledger() {
        InMemoryLedgerStore store =
                new InMemoryLedgerStore(() -> usable().ledger(), book -> become(usable().with(book)));
        return new CountedLedgerStore(store, this::call);
    }

    @Override
    public StatementRunner statements() {
        return this;
    }

    /** Nothing that runs here stops in its middle. */
    @Override
    public Leftovers leftovers() {
        return new Leftovers() {
            @Override
            public Either<StatementFailure, Found> clear(Residue residue) {
                return Either.right(Found.NOTHING);
            }

            @Override
            public void drop() {}
        };
    }

    @Override
    public Contention contention() {
        return this;
    }

    @Override
    public void close() {
        condition = Condition.CLOSED;
        database.free(this);
    }

    @Override
    public void begin() {
        call(() -> {
            if (condition != Condition.IDLE) {
                throw new IllegalStateException("there is already a transaction in progress");
            }
            own = database.state();
            pathAtBegin = path;
            condition = Condition.IN_TRANSACTION;
            return own;
        });
    }

    /** Nobody else is ever in the way here. */
    @Override
    public Option<StatementFailure> lock(Locks locks) {
        if (condition != Condition.IN_TRANSACTION) {
            throw new IllegalStateException("locks are taken in a transaction");
        }
        return Option.none();
    }

    @Override
    public Retry retry(StatementFailure failure) {
        return Retry.NEVER;
    }

    @Override
    public Going going() {
        return Thread.currentThread().isInterrupted() ? Going.TO_THE_END : Going.ON;
    }

    @Override
    public Option<StatementFailure> commit() {
        return call(() -> {
            Option<StatementFailure> refusal = condition == Condition.ABORTED
                    ? Option.some(Fixtures.failure("25P02", "the transaction is aborted and was rolled back"))
                    : database.refusalOfCommit();
            if (condition == Condition.IDLE) {
                return Option.none();
            }
            if (condition == Condition.IN_TRANSACTION && refusal.isEmpty()) {
                database.become(own);
                path = lastingPath;
            } else {
                forgetPath();
            }
            condition = Condition.IDLE;
            return refusal;
        });
    }

    @Override
    public void rollback() {
        call(() -> {
            if (condition != Condition.IDLE) {
                forgetPath();
            }
            condition = Condition.IDLE;
            return condition;
        });
    }

    @Override
    public void reset() {
        call(() -> {
            if (condition != Condition.IDLE) {
                throw new IllegalStateException("the parameters of a session are reset outside a transaction");
            }
            path = database.facts().searchPath();
            lastingPath = path;
            return path;
        });
    }

    @Override
    public Option<StatementFailure> run(SqlStatement statement) {
        return call(() -> {
            Option<StatementFailure> failure = execute(statement);
            if (failure.isDefined() && condition == Condition.IN_TRANSACTION) {
                condition = Condition.ABORTED;
            }
            return failure;
        });
    }

    @Override
    public Option<StatementFailure> attempt(SqlStatement statement) {
        return call(() -> execute(statement));
    }

    /** The search path is the only setting that matters here. */
    @Override
    public Option<StatementFailure> settle(SqlStatement statement, SessionSettings.Borrowed settings, Bracket bracket) {
        return call(() -> {
            ServerState begin = now();
            Option<StatementFailure> failure = all(bracket.before())
                    .orElse(() -> under(settings, statement))
                    .orElse(() -> all(bracket.behind()));
            if (failure.isDefined()) {
                become(begin);
            }
            return failure;
        });
    }

    private Option<StatementFailure> all(Seq<SqlStatement> statements) {
        return statements.toStream().flatMap(this::execute).headOption();
    }

    private Option<StatementFailure> under(SessionSettings.Borrowed settings, SqlStatement statement) {
        SearchPath before = path;
        SearchPath lastingBefore = lastingPath;
        path = settings.asBegun().contains("search_path") ? database.facts().searchPath() : path;
        settings.set().map(SessionSetting::forSession).forEach(this::setPath);
        Option<StatementFailure> failure = execute(statement);
        path = before;
        lastingPath = lastingBefore;
        return failure;
    }

    private Option<StatementFailure> execute(SqlStatement statement) {
        if (condition == Condition.ABORTED) {
            return Option.some(Fixtures.failure(
                    "25P02", "current transaction is aborted, commands ignored until end of transaction block"));
        }
        boolean alone = new PlainReading(statement, path, NameChoice.NONE_TAKEN)
                .meanings()
                .exists(meaning -> meaning.operation().transactionality() == Transactionality.OUTSIDE_TRANSACTION);
        if (alone && condition == Condition.IN_TRANSACTION) {
            return Option.some(
                    Fixtures.failure("25001", statement.headline() + " cannot run inside a transaction block"));
        }
        Either<StatementFailure, ServerState> result = database.execute(statement, path, now());
        result.forEach(this::become);
        setPath(statement.text());
        return result.swap().toOption();
    }

    private void setPath(String text) {
        Matcher set = SET_SEARCH_PATH.matcher(text);
        if (set.matches()) {
            path = new SearchPath(Vector.of(Identifier.folded(set.group(2))));
            lastingPath = set.group(1) == null ? path : lastingPath;
        }
    }

    private void forgetPath() {
        path = pathAtBegin;
        lastingPath = pathAtBegin;
    }

    private ServerState now() {
        return condition == Condition.IDLE ? database.state() : own;
    }

    private ServerState usable() {
        if (condition == Condition.ABORTED) {
            throw new IllegalStateException("current transaction is aborted: nothing can be read or written in it");
        }
        return now();
    }

    private void become(ServerState next) {
        if (condition == Condition.IDLE) {
            database.become(next);
        } else {
            own = next;
        }
    }

    /** A call that reaches the server, unless the session is lost before or behind it. */
    private <T> T call(Supplier<T> work) {
        if (condition == Condition.CLOSED) {
            throw new DatabaseUnavailableException(
                    "the session is closed", new IllegalStateException("nothing can be sent any more"));
        }
        return database.call(this, work);
    }

    private final class CountedCatalogReader implements CatalogReader {
        @Override
        public Catalog read(Scope scope) {
            return answered(() -> new ServerReading(usable()).read(scope));
        }

        @Override
        public Set<QualifiedName> tables() {
            return answered(() -> new ServerReading(usable()).tables());
        }

        @Override
        public Map<QualifiedName, TableSize> sizes(Set<QualifiedName> tables) {
            return answered(() -> new ServerReading(usable()).sizes(tables));
        }

        @Override
        public long rows(QualifiedName table) {
            return answered(() -> new ServerReading(usable()).rows(table));
        }

        @Override
        public Seq<Identifier> relationsIn(Identifier schema) {
            return answered(() -> new ServerReading(usable()).relationsIn(schema));
        }

        @Override
        public PreImage preImage(Set<ObjectName> dropped) {
            return answered(() -> new ServerReading(usable()).preImage(dropped));
        }

        @Override
        public Seq<Denial> denials(Set<Permission> asked) {
            return answered(() -> database.denials(asked));
        }

        private <T> T answered(Supplier<T> question) {
            try {
                return call(question);
            } catch (DatabaseUnavailableException lost) {
                throw new CatalogUnavailableException("the catalog could not be read", lost);
            }
        }
    }
}
