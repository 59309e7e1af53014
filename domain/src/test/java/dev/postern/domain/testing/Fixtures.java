package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.migration.ScriptFile;
import dev.postern.domain.migration.ScriptParser;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Builders that read as what they build. Names are as PostgreSQL stores them, in schema {@code public} unless they say
 * otherwise ({@code audit.events}).
 */
public final class Fixtures {

    private Fixtures() {}

    public static QualifiedName name(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? QualifiedName.of("public", name)
                : QualifiedName.of(name.substring(0, dot), name.substring(dot + 1));
    }

    public static Identifier identifier(String name) {
        return new Identifier(name);
    }

    // ---- schemas

    /** A catalog of just these relations, with the schemas that they are in; a key brings its index. */
    public static Catalog catalog(Relation... relations) {
        Catalog catalog = Catalog.EMPTY;
        for (Relation relation : relations) {
            catalog = catalog.with(relation);
            for (Table table : relation.asTable()) {
                catalog = table.constraints()
                        .values()
                        .flatMap(constraint -> constraint.index(table.name()))
                        .foldLeft(catalog, Catalog::with);
            }
        }
        return new Catalog(
                catalog.covered(),
                catalog.relations()
                        .keySet()
                        .map(QualifiedName::schema)
                        .toLinkedSet()
                        .add(identifier("public")),
                catalog.relations(),
                catalog.objects(),
                catalog.comments(),
                catalog.renderings());
    }

    /** The catalog, knowing that these are not there (or are). */
    public static Catalog covering(Catalog catalog, String... names) {
        return new Catalog(
                catalog.covered().addAll(Vector.of(names).map(Fixtures::name)),
                catalog.schemas(),
                catalog.relations(),
                catalog.objects(),
                catalog.comments(),
                catalog.renderings());
    }

    /** The catalog, knowing that these, which are no relations, are not there (or are), and what stands on them. */
    public static Catalog covering(Catalog catalog, ObjectName... objects) {
        return catalog.covering(LinkedHashSet.of(objects), LinkedHashSet.of(objects));
    }

    /** The catalog, knowing how the server prints a definition. */
    public static Catalog rendering(Catalog catalog, Rendering question, String answer) {
        return new Catalog(
                catalog.covered(),
                catalog.schemas(),
                catalog.relations(),
                catalog.objects(),
                catalog.comments(),
                catalog.renderings().put(question, Definition.server(answer)));
    }

    /** The catalog with the comments that another has on a table and its parts. */
    public static Catalog withComments(Catalog catalog, Catalog other, QualifiedName table) {
        Catalog commented = catalog;
        for (ObjectName object : other.comments().keySet()) {
            if (new ObjectName.Relation(table).contains(object)) {
                commented = commented.commenting(object, other.comment(object));
            }
        }
        return commented;
    }

    public static Table table(String name, Column... columns) {
        return new Table(name(name), Vector.of(columns), TreeMap.empty());
    }

    public static Column column(String name, String type) {
        return new Column(identifier(name), new DataType(type), Nullability.NULLABLE, new ColumnValue.None());
    }

    public static Column notNull(Column column) {
        return column.with(Nullability.NOT_NULL);
    }

    /** With a default in the server's words. */
    public static Column defaulting(Column column, String expression) {
        return column.with(new ColumnValue.Default(Definition.server(expression)));
    }

    /** A check in the server's words: {@code check("positive", "(total > 0)")}. */
    public static Constraint check(String name, String expression) {
        return new Constraint.Check(identifier(name), Definition.server("CHECK (" + expression + ")"), Validity.VALID);
    }

    public static Constraint notValid(Constraint constraint) {
        return PlainConstraint.valid(constraint, Validity.NOT_VALID);
    }

    public static Constraint unique(String name, String... columns) {
        return new Constraint.Unique(
                identifier(name),
                identifiers(columns),
                Definition.server("UNIQUE (" + String.join(", ", columns) + ")"));
    }

    public static Constraint primaryKey(String name, String... columns) {
        return new Constraint.PrimaryKey(
                identifier(name),
                identifiers(columns),
                Definition.server("PRIMARY KEY (" + String.join(", ", columns) + ")"));
    }

    public static Constraint foreignKey(String name, String column, String referenced, String referencedColumn) {
        return new Constraint.ForeignKey(
                identifier(name),
                identifiers(column),
                name(referenced),
                identifiers(referencedColumn),
                Definition.server(
                        "FOREIGN KEY (" + column + ") REFERENCES " + name(referenced) + "(" + referencedColumn + ")"),
                Validity.VALID);
    }

    public static Index index(String name, String table, String... columns) {
        return index(name, table, Index.Uniqueness.NOT_UNIQUE, columns);
    }

    public static Index uniqueIndex(String name, String table, String... columns) {
        return index(name, table, Index.Uniqueness.UNIQUE, columns);
    }

    public static Index invalid(Index index) {
        return new Index(
                index.name(),
                index.table(),
                index.uniqueness(),
                index.definition(),
                index.columns(),
                Validity.NOT_VALID);
    }

    public static OtherRelation view(String name) {
        return new OtherRelation(name(name), "view");
    }

    private static Index index(String name, String table, Index.Uniqueness uniqueness, String... columns) {
        return new Index(
                name(name),
                name(table),
                uniqueness,
                Definition.server("USING btree (" + String.join(", ", columns) + ")"),
                LinkedHashSet.ofAll(identifiers(columns)),
                Validity.VALID);
    }

    private static Seq<Identifier> identifiers(String... names) {
        return Vector.of(names).map(Identifier::new);
    }

    // ---- SQL and migrations

    /** The statements of a script; they stand in the file {@code script.sql}. */
    public static Seq<SqlStatement> statements(String script) {
        return new StatementSplitter().split("script.sql", script).get();
    }

    public static SqlStatement statement(String sql) {
        return statements(sql).single();
    }

    /** What one statement means to the {@link PlainAnalyzer}. */
    public static Operation operation(String sql) {
        return new PlainAnalyzer()
                .analyze(Vector.of(statements(sql)), SearchPath.PUBLIC)
                .map(Analyzed::operation)
                .single();
    }

    /** An operation as the only one of a migration, for what the {@link PlainAnalyzer} does not understand. */
    public static GuardedOperation guarded(String id, Operation operation) {
        GuardedOperation any = operations(id, "select 1").single();
        return new GuardedOperation(
                any.id(),
                any.ordinal(),
                any.segment(),
                any.statement(),
                operation,
                operation.transactionality(),
                any.directives());
    }

    /** The operations of a migration as the {@link PlainAnalyzer} understands them. */
    public static Seq<GuardedOperation> operations(String id, String script) {
        ParsedScript parsed = new ScriptParser(new PlainAnalyzer())
                .split(Vector.of(migration(id, script)))
                .get()
                .single();
        return new ScriptParser(new PlainAnalyzer())
                .parse(parsed, SearchPath.PUBLIC)
                .get()
                .operations();
    }

    /** A migration in a file {@code 004.sql}. */
    public static MigrationScript migration(String id, String up) {
        return new MigrationScript(
                new MigrationId(id), "migration " + id, new ScriptFile(id + ".sql", up), Option.none());
    }

    /** A migration with a script of its author's that takes it back, in a file {@code 004.down.sql}. */
    public static MigrationScript migration(String id, String up, String down) {
        return new MigrationScript(
                new MigrationId(id),
                "migration " + id,
                new ScriptFile(id + ".sql", up),
                Option.some(new ScriptFile(id + ".down.sql", down)));
    }

    // ---- failures

    /** A refusal that the statement itself has brought about. */
    public static StatementFailure failure(String sqlState, String message) {
        return failure(sqlState, message, StatementFailure.Origin.STATEMENT);
    }

    public static StatementFailure failure(String sqlState, String message, StatementFailure.Origin origin) {
        return new StatementFailure(sqlState, message, Option.none(), Option.none(), Option.none(), origin);
    }
}
