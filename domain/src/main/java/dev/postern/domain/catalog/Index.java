package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * An index.
 *
 * @param definition what follows {@code ON table} in its definition, from {@code USING} on
 * @param columns the plain columns among its keys and included columns, as far as they are known
 */
public record Index(
        QualifiedName name,
        QualifiedName table,
        Uniqueness uniqueness,
        Definition definition,
        Set<Identifier> columns,
        Validity validity)
        implements Relation {

    /** Whether an index forbids equal keys. */
    public enum Uniqueness {
        UNIQUE,
        NOT_UNIQUE;

        /** The key word as it stands in front of {@code INDEX}, with its space, or nothing. */
        public String prefix() {
            return this == UNIQUE ? "UNIQUE " : "";
        }

        /** The part of a catalog that a definition of such an index defines. */
        public Rendering.Part part() {
            return this == UNIQUE ? Rendering.Part.UNIQUE_INDEX : Rendering.Part.INDEX;
        }
    }

    @Override
    public String kind() {
        return "index";
    }

    /** The columns that are its keys, if it has no other keys and covers all rows; none otherwise. */
    public Seq<Identifier> keyColumns() {
        String text = definition.text();
        int begin = text.indexOf('(');
        int end = text.indexOf(')');
        boolean whole = begin >= 0 && end > begin && !text.contains(" WHERE ");
        Seq<Identifier> keys = whole
                ? new Definition(text.substring(begin + 1, end), definition.wording()).keyNames()
                : Vector.empty();
        return columns.containsAll(keys) ? keys : Vector.empty();
    }

    /** Whether it reads a column: as a key, in an expression or a predicate, or beside the keys. */
    public boolean reads(Identifier column) {
        return columns.contains(column) || definition.mentions(column);
    }

    /** The statement that makes this index, in the words of its definition. */
    public String createStatement() {
        return "CREATE " + uniqueness.prefix() + "INDEX " + name.name().sql() + " ON " + table.sql() + " "
                + definition.text();
    }

    /** Whether a foreign key could stand on this index as well as on that one. */
    boolean isKeyLike(Index other) {
        return uniqueness == Uniqueness.UNIQUE && columns.equals(other.columns);
    }

    @Override
    public Option<Index> asIndex() {
        return Option.some(this);
    }

    @Override
    public Index named(QualifiedName newName) {
        return new Index(newName, table, uniqueness, definition, columns, validity);
    }

    /** This index with another definition on the same columns. */
    public Index defined(Definition other) {
        return new Index(name, table, uniqueness, other, columns, validity);
    }

    public Index validated() {
        return new Index(name, table, uniqueness, definition, columns, Validity.VALID);
    }

    /** This index once a column of its table has got another name. */
    public Index renaming(Identifier column, Identifier to) {
        return new Index(
                name,
                table,
                uniqueness,
                definition.renaming(column, to),
                columns.map(each -> each.equals(column) ? to : each),
                validity);
    }

    public Index on(QualifiedName newTable) {
        return new Index(name, newTable, uniqueness, definition, columns, validity);
    }
}
