package dev.postern.postgres.differential;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.plan.Work;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.catalog.PostgresCatalogReader;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A database on which statements are tried: it is brought to a set-up, changed, and brought back. */
final class Workbench implements AutoCloseable {

    private static final String OBJECTS = Catalogue.resource("objects.sql");
    private static final String EVERYTHING = Catalogue.resource("everything.sql");
    private static final String LOCKS =
            "select relation::bigint, mode from pg_locks where pid = pg_backend_pid() and locktype = 'relation'";
    private static final String RELATIONS =
            "select oid::bigint, relnamespace::regnamespace::text, relname from pg_class where oid >= 16384";
    private static final String HEIRS = "select c.relnamespace::regnamespace::text, c.relname from pg_inherits i"
            + " join pg_class c on c.oid = i.inhrelid where c.oid >= 16384 order by c.oid";
    private static final String EMPTY = "drop schema if exists public cascade; create schema public";

    private static final Pattern PREPARES = Pattern.compile("\\bprepare\\b", Pattern.CASE_INSENSITIVE);
    private static final String PREPARED = "select quote_ident(name) from pg_prepared_statements where from_sql";

    private final PostgresUnderTest server;
    private final Seq<String> roles;
    private TestDatabase database;
    private Connection connection;
    private JdbcQuery query;
    private Seq<String> whenEmpty;
    private SearchPath path = SearchPath.PUBLIC;
    private Map<Scope, Catalog> read = HashMap.empty();
    private boolean mayHavePrepared;

    Workbench(PostgresUnderTest server) throws SQLException {
        this.server = server;
        open();
        roles = query.all("select rolname from pg_roles", row -> row.getString(1));
        whenEmpty = everything();
    }

    int major() {
        return server.major();
    }

    /** Takes away whatever there is and makes what the set-up says, for good; what PostgreSQL refuses of it. */
    Option<SQLException> build(SetUp setUp) throws SQLException {
        clear();
        return setUp.statements(server.major()).toStream().flatMap(this::run).headOption();
    }

    /** What there is now. */
    BuiltSetUp look() throws SQLException {
        Seq<Tuple2<Long, QualifiedName>> relations = query.all(
                RELATIONS, row -> new Tuple2<>(row.getLong(1), QualifiedName.of(row.getString(2), row.getString(3))));
        Seq<QualifiedName> heirs = query.all(HEIRS, row -> QualifiedName.of(row.getString(1), row.getString(2)));
        return new BuiltSetUp(everything(), LinkedHashMap.ofEntries(relations), heirs, objects());
    }

    /** Every fact about what is not the system's. */
    Seq<String> everything() throws SQLException {
        query.execute("set search_path = pg_catalog");
        Seq<String> facts = query.all(EVERYTHING, row -> row.getString(1));
        search(path);
        return facts;
    }

    /** Looks for names in those schemas from now on. */
    void search(SearchPath other) throws SQLException {
        query.execute(
                "set search_path = " + other.schemas().map(Identifier::sql).mkString(", "));
        path = other;
    }

    /** What the catalog holds; the same question is asked once as long as nothing changes. */
    Catalog read(Scope scope) {
        if (!read.containsKey(scope)) {
            read = read.put(scope, new PostgresCatalogReader(connection).read(scope));
        }
        return read.get(scope).get();
    }

    /** What the role that the session acts for at the moment may not do of this. */
    Seq<Denial> denials(Set<Permission> asked) {
        return new PostgresCatalogReader(connection).denials(asked);
    }

    /** A catalog for all that is to be tried, read as for a run that has it before it. */
    Catalog read(Work work) {
        return work.read(this::read);
    }

    PreImage preImage(Set<ObjectName> dropped) {
        return new PostgresCatalogReader(connection).preImage(dropped);
    }

    /** Runs a statement; what PostgreSQL says when it refuses, otherwise nothing. */
    Option<SQLException> run(String sql) {
        changed();
        mayHavePrepared |= PREPARES.matcher(sql).find();
        try {
            query.execute(sql);
            return Option.none();
        } catch (SQLException refused) {
            return Option.some(refused);
        }
    }

    /** The locks that the transaction holds on relations that were there before, each by the name that it had. */
    Locks locks(BuiltSetUp before) throws SQLException {
        return query.all(LOCKS, row -> new Tuple2<>(row.getLong(1), strength(row.getString(2))))
                .flatMap(held -> before.relations().get(held._1()).map(relation -> Locks.on(relation, held._2())))
                .fold(Locks.NONE, Locks::and);
    }

    private static LockStrength strength(String mode) {
        String words = mode.replaceFirst("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return LockStrength.valueOf(words.toUpperCase(Locale.ROOT));
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void takeBack() throws SQLException {
        changed();
        connection.rollback();
        forgetPrepared();
        connection.setAutoCommit(true);
    }

    void mark() throws SQLException {
        query.execute("savepoint trial");
    }

    void takeBackToMark() throws SQLException {
        changed();
        query.execute("rollback to savepoint trial; release savepoint trial");
        forgetPrepared();
    }

    private void changed() {
        read = HashMap.empty();
    }

    /** What PREPARE leaves no transaction takes back. */
    private void forgetPrepared() throws SQLException {
        if (!mayHavePrepared) {
            return;
        }
        mayHavePrepared = false;
        for (String name : query.all(PREPARED, row -> row.getString(1))) {
            query.execute("deallocate " + name);
        }
    }

    /** What PostgreSQL says, on one line. */
    static String said(SQLException refused) {
        return refused.getSQLState() + " "
                + String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }

    private Seq<SetUpObject> objects() throws SQLException {
        return query.all(
                OBJECTS,
                row -> new SetUpObject(row.getString(1), row.getString(2), row.getString(3)),
                query.texts(roles));
    }

    private void clear() throws SQLException {
        if (!connection.getAutoCommit()) {
            takeBack();
        }
        changed();
        query.execute("reset all; " + EMPTY);
        for (SetUpObject left : objects()) {
            run(left.removal());
        }
        if (!everything().equals(whenEmpty)) {
            close();
            open();
        }
    }

    private void open() throws SQLException {
        changed();
        database = server.newDatabase();
        connection = database.connect();
        query = new JdbcQuery(connection);
        query.execute(EMPTY);
    }
}
