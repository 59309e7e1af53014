package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.CatalogUnavailableException;
import dev.postern.domain.catalog.DatabaseObjects;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.TableSize;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads from pg_catalog what a scope names, in as many queries as there are kinds of things. Names are printed under
 * {@code search_path = pg_catalog}, so that everything outside it is qualified.
 */
public final class PostgresCatalogReader implements CatalogReader {

    private final Connection connection;
    private final JdbcQuery query;

    public PostgresCatalogReader(Connection connection) {
        this.connection = connection;
        this.query = new JdbcQuery(connection);
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
                () -> query.one("select count(*) from " + table, row -> row.getLong(1)));
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
        String path = path();
        setPath("pg_catalog");
        T answer = question.answer();
        setPath(path);
        return answer;
    }

    private Catalog readUnderOwnPath(Scope scope) throws SQLException {
        String path = path();
        setPath("pg_catalog");
        Catalog found = find(scope.and(alongWith(scope)));
        setPath(path);
        Map<Rendering, Definition> renderings = new TwinRenderer(connection).render(scope.renderings(), found);
        setPath(path);
        return new Catalog(
                found.covered(), found.schemas(), found.relations(), found.objects(), found.comments(), renderings);
    }

    private String path() throws SQLException {
        return query.one("select current_setting('search_path')", row -> row.getString(1));
    }

    private void setPath(String path) throws SQLException {
        query.one("select pg_catalog.set_config('search_path', ?, true)", row -> row.getString(1), path);
    }

    /** What goes along with what is dropped, to be read like what is named. */
    private Scope alongWith(Scope scope) throws SQLException {
        Catalog along = new Dependants(query, scope.cascading()).into(Catalog.EMPTY);
        return along.objects().known().keySet().toVector().map(Scope::of).fold(Scope.EMPTY, Scope::and);
    }

    private Catalog find(Scope asked) throws SQLException {
        Scope scope = new ReachRows(query).widened(asked);
        Seq<QualifiedName> names = scope.relations().toVector();
        Set<Identifier> schemas = query.all(CatalogQueries.SCHEMAS, row -> new Identifier(row.getString(1)))
                .toLinkedSet();
        Seq<FoundRelation> found = query.all(
                CatalogQueries.RELATIONS,
                row -> new FoundRelation(
                        row.getLong(1),
                        QualifiedName.of(row.getString(2), row.getString(3)),
                        row.getString(4).charAt(0)),
                query.texts(names.map(name -> name.schema().value())),
                query.texts(names.map(name -> name.name().value())));
        Catalog catalog = new Catalog(
                scope.relations().addAll(found.map(FoundRelation::name)),
                schemas,
                TreeMap.empty(),
                DatabaseObjects.NONE,
                TreeMap.empty(),
                LinkedHashMap.empty());
        Catalog relations = found.isEmpty() ? catalog : new CatalogRows(query, found).into(catalog);
        ObjectRows rows = new ObjectRows(query, scope.objects(), found);
        Catalog belongings = new BelongingRows(query, scope.objects()).into(rows.into(relations));
        Catalog objects = new Dependants(query, scope.dependants()).into(belongings);
        Catalog privileged = new PrivilegeRows(
                        query, rows.oids(), SchemaNames.among(scope.objects()), SchemaNames.among(scope.dependants()))
                .into(objects);
        return withSchemaComments(privileged);
    }

    private Catalog withSchemaComments(Catalog catalog) throws SQLException {
        Seq<Tuple2<ObjectName, String>> comments = query.all(
                CatalogQueries.SCHEMA_COMMENTS,
                row -> new Tuple2<>(new ObjectName.Schema(new Identifier(row.getString(1))), row.getString(2)));
        return comments.foldLeft(
                catalog, (filled, comment) -> filled.commenting(comment._1(), Option.some(comment._2())));
    }
}
