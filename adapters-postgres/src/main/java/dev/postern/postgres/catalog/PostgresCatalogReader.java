package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.CatalogUnavailableException;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.TableSize;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.ActingRole;
import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import dev.postern.postgres.connection.RepeatedQueries;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads from pg_catalog what a scope names, in a few rounds of queries. Names are printed under
 * {@code search_path = pg_catalog}, so that everything outside it is qualified.
 */
public final class PostgresCatalogReader implements CatalogReader {

    private final Connection connection;
    private final Option<RepeatedQueries> repeated;
    private final JdbcQuery query;
    private final JdbcQuery lookup;
    private final Set<Identifier> trusted;

    public PostgresCatalogReader(Connection connection) {
        this(connection, Option.none());
    }

    /**
     * One that is asked again and again.
     *
     * @param repeated keeps the questions ready, in a session that is ours alone
     */
    public PostgresCatalogReader(Connection connection, Option<RepeatedQueries> repeated) {
        this(connection, repeated, LinkedHashSet.empty());
    }

    /**
     * One that trusts others.
     *
     * @param trusted the roles whose objects count as ours
     */
    public PostgresCatalogReader(Connection connection, Option<RepeatedQueries> repeated, Set<Identifier> trusted) {
        this.trusted = trusted;
        this.connection = connection;
        this.repeated = repeated;
        this.query = new JdbcQuery(connection);
        this.lookup = new JdbcQuery(connection, repeated);
    }

    /** Something to be asked of the server. */
    private interface Question<T> {
        T answer() throws SQLException;
    }

    @Override
    public Catalog read(Scope asked) {
        Scope scope = asked.permanent();
        return answered("the catalog could not be read", () -> inTransaction(() -> readUnderOwnPath(scope)));
    }

    @Override
    public Set<QualifiedName> tables() {
        try {
            return query.all(CatalogQueries.TABLES, row -> QualifiedName.of(row.getString(1), row.getString(2)))
                    .toLinkedSet();
        } catch (SQLException error) {
            throw new CatalogUnavailableException(
                    "the tables could not be listed: " + JdbcErrors.firstLine(error), error);
        }
    }

    @Override
    public Map<QualifiedName, TableSize> sizes(Set<QualifiedName> tables) {
        try {
            return new TableSizes(connection).of(tables);
        } catch (SQLException error) {
            throw new CatalogUnavailableException(
                    "the sizes of tables could not be estimated: " + JdbcErrors.firstLine(error), error);
        }
    }

    @Override
    public long rows(QualifiedName table) {
        return answered(
                "the rows of " + table + " could not be counted",
                () -> inTransaction(() ->
                        underSystemPath(() -> query.one("select count(*) from " + table, row -> row.getLong(1)))));
    }

    @Override
    public PreImage preImage(Set<ObjectName> dropped) {
        return answered(
                "what " + dropped.map(ObjectName::sql).mkString(", ") + " is could not be read",
                () -> inTransaction(() -> underSystemPath(() -> new PreImageReader(query).read(dropped))));
    }

    @Override
    public Seq<Identifier> relationsIn(Identifier schema) {
        return answered(
                "the relations of schema " + schema + " could not be read",
                () -> query.all("""
                select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f') order by c.relname
                """, row -> new Identifier(row.getString(1)), schema.value()));
    }

    @Override
    public Seq<Denial> denials(Set<Permission> asked) {
        return answered("what the role may do could not be read", () -> {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            Set<Permission> open = new ActingRole(connection).isSuperuser()
                    ? asked.filter(each -> each.right() == Right.TRUST)
                    : asked;
            return open.isEmpty()
                    ? Vector.empty()
                    : inTransaction(
                            () -> underSystemPath(() -> new PermissionRows(query, major, trusted).denials(open)));
        });
    }

    private static <T> T answered(String failed, Question<T> question) {
        try {
            return question.answer();
        } catch (SQLException error) {
            if (JdbcErrors.isSessionLost(error)) {
                throw JdbcErrors.unavailable(error);
            }
            throw new CatalogUnavailableException(failed + ": " + JdbcErrors.firstLine(error), error);
        }
    }

    /** In the transaction that is open, or in one of its own. */
    private <T> T inTransaction(Question<T> question) throws SQLException {
        if (!connection.getAutoCommit()) {
            return question.answer();
        }
        connection.setAutoCommit(false);
        try {
            return question.answer();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Where a query is refused the transaction is lost, and so is the path, which holds for the transaction only. */
    private <T> T underSystemPath(Question<T> question) throws SQLException {
        ReadingSettings before = setToOurs();
        T answer = question.answer();
        set(before);
        return answer;
    }

    private Catalog readUnderOwnPath(Scope scope) throws SQLException {
        ReadingSettings before = setToOurs();
        Scope whole = new ReachRows(lookup).widened(scope.and(alongWith(scope)));
        Catalog found = new ScopeReading(lookup, whole).read(before);
        Map<Rendering, Definition> renderings = new TwinRenderer(connection).render(scope.renderings(), found);
        return new Catalog(
                found.covered(), found.schemas(), found.relations(), found.objects(), found.comments(), renderings);
    }

    /** What it was set to before. */
    private ReadingSettings setToOurs() throws SQLException {
        QueryBatch batch = query.batch();
        Answer<ReadingSettings> before =
                batch.ask("select " + ReadingSettings.NOW + ", " + RepeatedQueries.PREPARED, row -> {
                    for (RepeatedQueries each : repeated) {
                        each.present(Vector.of((String[]) row.getArray(4).getArray()));
                    }
                    return ReadingSettings.of(row);
                });
        ReadingSettings.OURS.askFor(batch);
        batch.send();
        return before.rows().head();
    }

    private void set(ReadingSettings settings) throws SQLException {
        QueryBatch batch = query.batch();
        settings.askFor(batch);
        batch.send();
    }

    /** What goes along with what is dropped, to be read like what is named. */
    private Scope alongWith(Scope scope) throws SQLException {
        if (scope.cascading().isEmpty()) {
            return Scope.EMPTY;
        }
        QueryBatch where = lookup.batch();
        Dependants dependants = new Dependants(where, scope.cascading());
        where.send();
        QueryBatch who = lookup.batch();
        dependants.askWho(who, lookup);
        who.send();
        Catalog along = dependants.into(Catalog.EMPTY);
        return along.objects().known().keySet().toVector().map(Scope::of).fold(Scope.EMPTY, Scope::and);
    }
}
