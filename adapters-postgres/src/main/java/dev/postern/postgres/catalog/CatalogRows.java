package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.NotNullConstraint;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The parts of relations that were found: asked for when it is made, and put into a catalog once the batch was sent. */
final class CatalogRows {

    private static final String NOT_VALID = " NOT VALID";
    /** A default that is nothing but null, which is what a column without one gets, too. */
    private static final String NULL_OF_A_TYPE = "NULL::";

    private final Seq<FoundRelation> found;
    private final Map<Long, QualifiedName> names;
    private final Answer<Part<Column>> columns;
    private final Answer<Part<Constraint>> constraints;
    private final Answer<Part<NotNullConstraint>> notNulls;
    private final Answer<Part<Index>> indexes;
    private final Answer<Tuple2<ObjectName, String>> comments;
    private final RelationRows more;

    /** @param oids those of the relations */
    CatalogRows(QueryBatch batch, Seq<FoundRelation> found, Array oids) throws SQLException {
        this.found = found;
        this.names = found.toLinkedMap(FoundRelation::oid, FoundRelation::name);
        this.columns = batch.ask(CatalogQueries.COLUMNS, this::column, oids);
        this.constraints = batch.ask(CatalogQueries.CONSTRAINTS, this::constraint, oids);
        this.notNulls = batch.ask(CatalogQueries.NOT_NULLS, this::notNull, oids);
        this.indexes = batch.ask(CatalogQueries.INDEXES, this::index, oids);
        this.comments = batch.ask(CatalogQueries.RELATION_COMMENTS, this::comment, oids);
        this.more = new RelationRows(batch, oids);
    }

    /** A part of a relation, with the comment on it. */
    private record Part<T>(QualifiedName relation, T part, ObjectName object, Option<String> comment) {}

    Catalog into(Catalog empty) {
        Catalog catalog = empty;
        Map<QualifiedName, Seq<Column>> columnsOf = byRelation(columns.rows());
        Map<QualifiedName, Seq<Constraint>> constraintsOf = byRelation(constraints.rows());
        for (FoundRelation relation : found.reject(FoundRelation::isIndex)) {
            Seq<Column> its = columnsOf.getOrElse(relation.name(), Vector.empty());
            catalog = catalog.with(
                    relation.isTable()
                            ? Table.of(relation.name(), its, constraintsOf.getOrElse(relation.name(), Vector.empty()))
                            : other(relation, its));
        }
        for (Part<Index> index : indexes.rows()) {
            catalog = catalog.with(index.part());
        }
        for (Part<NotNullConstraint> notNull : notNulls.rows()) {
            catalog = catalog.with(notNull.part().object());
        }
        for (Tuple2<ObjectName, String> comment : comments.rows()
                .appendAll(comments(columns))
                .appendAll(comments(constraints))
                .appendAll(comments(notNulls))
                .appendAll(comments(indexes))) {
            catalog = catalog.commenting(comment._1(), Option.some(comment._2()));
        }
        return more.into(catalog);
    }

    private static <T> Seq<Tuple2<ObjectName, String>> comments(Answer<Part<T>> parts) {
        return parts.rows().flatMap(part -> part.comment().map(text -> new Tuple2<>(part.object(), text)));
    }

    private static <T> Map<QualifiedName, Seq<T>> byRelation(Seq<Part<T>> parts) {
        return parts.<QualifiedName>groupBy(Part::relation).mapValues(its -> its.map(Part::part));
    }

    private static Relation other(FoundRelation relation, Seq<Column> columns) {
        return relation.hasRows() ? relation.other().of(columns) : relation.other();
    }

    private Tuple2<ObjectName, String> comment(ResultSet row) throws SQLException {
        return new Tuple2<>(new ObjectName.Relation(nameOf(row.getLong(1))), row.getString(2));
    }

    private Part<Column> column(ResultSet row) throws SQLException {
        QualifiedName table = nameOf(row.getLong(1));
        Identifier name = new Identifier(row.getString(2));
        Column column = new Column(
                name,
                new DataType(row.getString(3)),
                row.getBoolean(4) ? Nullability.NOT_NULL : Nullability.NULLABLE,
                value(Option.of(row.getString(5)), row.getString(6), row.getString(7)));
        return new Part<>(table, column, new ObjectName.Column(table, name), Option.of(row.getString(8)));
    }

    private static ColumnValue value(Option<String> expression, String identity, String generated) {
        return switch (identity) {
            case "a" -> new ColumnValue.Identity(ColumnValue.Identity.Generation.ALWAYS);
            case "d" -> new ColumnValue.Identity(ColumnValue.Identity.Generation.BY_DEFAULT);
            default -> expression.map(text -> value(text, generated)).getOrElse(ColumnValue.None::new);
        };
    }

    private static ColumnValue value(String text, String generated) {
        Definition expression = Definition.server(text);
        return switch (generated) {
            case "s" -> new ColumnValue.Generated(expression, ColumnValue.Generated.Storage.STORED);
            case "v" -> new ColumnValue.Generated(expression, ColumnValue.Generated.Storage.VIRTUAL);
            default -> text.startsWith(NULL_OF_A_TYPE) ? new ColumnValue.Null() : new ColumnValue.Default(expression);
        };
    }

    private Part<Constraint> constraint(ResultSet row) throws SQLException {
        QualifiedName table = nameOf(row.getLong(1));
        Identifier name = new Identifier(row.getString(2));
        String text = row.getString(4);
        Definition definition = Definition.server(
                text.endsWith(NOT_VALID) ? text.substring(0, text.length() - NOT_VALID.length()) : text);
        Validity validity = row.getBoolean(5) ? Validity.VALID : Validity.NOT_VALID;
        Seq<Identifier> columns = identifiers(row.getArray(6));
        Constraint constraint = switch (row.getString(3)) {
            case "p" -> new Constraint.PrimaryKey(name, columns, definition);
            case "u" -> new Constraint.Unique(name, columns, definition);
            case "f" ->
                new Constraint.ForeignKey(
                        name,
                        columns,
                        QualifiedName.of(row.getString(7), row.getString(8)),
                        identifiers(row.getArray(9)),
                        definition,
                        validity);
            case "c" -> new Constraint.Check(name, definition, validity);
            default -> new Constraint.Exclusion(name, definition);
        };
        return new Part<>(table, constraint, new ObjectName.Constraint(table, name), Option.of(row.getString(10)));
    }

    private Part<NotNullConstraint> notNull(ResultSet row) throws SQLException {
        QualifiedName table = nameOf(row.getLong(1));
        NotNullConstraint constraint = new NotNullConstraint(
                table,
                new Identifier(row.getString(2)),
                new Identifier(row.getString(3)),
                row.getBoolean(4) ? Validity.VALID : Validity.NOT_VALID);
        return new Part<>(
                table, constraint, new ObjectName.Constraint(table, constraint.name()), Option.of(row.getString(5)));
    }

    private Part<Index> index(ResultSet row) throws SQLException {
        QualifiedName table = nameOf(row.getLong(1));
        QualifiedName name = QualifiedName.of(row.getString(2), row.getString(3));
        Index index = new Index(
                name,
                table,
                row.getBoolean(4) ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NOT_UNIQUE,
                Definition.server(IndexText.behindTable(row.getString(6), name, table)),
                identifiers(row.getArray(7)).toLinkedSet(),
                row.getBoolean(5) ? Validity.VALID : Validity.NOT_VALID);
        return new Part<>(table, index, new ObjectName.Relation(name), Option.of(row.getString(8)));
    }

    private static Seq<Identifier> identifiers(Array names) throws SQLException {
        return Vector.of((String[]) names.getArray()).map(Identifier::new);
    }

    private QualifiedName nameOf(long oid) {
        return names.get(oid)
                .getOrElseThrow(() -> new IllegalStateException("no relation with oid " + oid + " was asked for"));
    }
}
