package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * A table, ordinary or partitioned.
 *
 * @param columns in their order
 * @param constraints by name; not-null constraints are a column's {@link Nullability}, not listed here
 */
public record Table(QualifiedName name, Seq<Column> columns, Map<Identifier, Constraint> constraints)
        implements Relation {

    public static Table of(QualifiedName name, Seq<Column> columns, Seq<Constraint> constraints) {
        return new Table(
                name, Vector.ofAll(columns), constraints.toSortedMap(Constraint::name, constraint -> constraint));
    }

    @Override
    public String kind() {
        return "table";
    }

    @Override
    public Option<Seq<Column>> knownColumns() {
        return Option.some(columns);
    }

    public Option<Column> column(Identifier column) {
        return columns.find(candidate -> candidate.name().equals(column));
    }

    public Option<Constraint.PrimaryKey> primaryKey() {
        return constraints.values().flatMap(Constraint::asPrimaryKey).headOption();
    }

    public Seq<Constraint.ForeignKey> foreignKeys() {
        return constraints.values().flatMap(Constraint::asForeignKey);
    }

    public Table adding(Column column) {
        return new Table(name, columns.append(column), constraints);
    }

    public Table dropping(Identifier column) {
        return new Table(name, columns.reject(candidate -> candidate.name().equals(column)), constraints);
    }

    /** This table with one column changed; itself where there is no such column. */
    public Table changing(Identifier column, UnaryOperator<Column> change) {
        return new Table(
                name,
                columns.map(candidate -> candidate.name().equals(column) ? change.apply(candidate) : candidate),
                constraints);
    }

    /** This table with one column under another name, which its constraints know. */
    public Table renaming(Identifier column, Identifier to) {
        return new Table(
                name,
                changing(column, each -> each.named(to)).columns(),
                constraints.mapValues(constraint -> constraint.renaming(column, to)));
    }

    public Table adding(Constraint constraint) {
        return new Table(name, columns, constraints.put(constraint.name(), constraint));
    }

    public Table droppingConstraint(Identifier constraint) {
        return new Table(name, columns, constraints.remove(constraint));
    }

    @Override
    public Option<Table> asTable() {
        return Option.some(this);
    }

    @Override
    public Table named(QualifiedName newName) {
        return new Table(newName, columns, constraints);
    }
}
