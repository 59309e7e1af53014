package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A constraint of a table. Its definition is what {@code pg_get_constraintdef} prints, without {@code NOT VALID}: that
 * is its {@link Validity}.
 */
public sealed interface Constraint {

    Identifier name();

    /** What stands behind {@code ADD CONSTRAINT name}. */
    Definition definition();

    Validity validity();

    Constraint named(Identifier newName);

    Constraint validated();

    /** Whether it reads a column of its table. */
    boolean reads(Identifier column);

    /** This constraint once a column of its table has got another name. */
    Constraint renaming(Identifier column, Identifier to);

    /** The columns that take no nulls because of it. */
    default Seq<Identifier> notNull() {
        return Vector.empty();
    }

    /** Whether it is a check on the values of a row, as which it is inherited. */
    default boolean isCheck() {
        return false;
    }

    /** Whether children of its table have it, too (PostgreSQL manual, 5.11). */
    default boolean isInherited() {
        return isCheck() && !definition().text().endsWith(" NO INHERIT");
    }

    /** This constraint, if it is a primary key. */
    default Option<PrimaryKey> asPrimaryKey() {
        return Option.none();
    }

    /** The columns of which it allows each combination of values once; none if it does not. */
    default Seq<Identifier> uniqueColumns() {
        return Vector.empty();
    }

    /** This constraint, if it is a foreign key. */
    default Option<ForeignKey> asForeignKey() {
        return Option.none();
    }

    /**
     * This constraint as it is once it is part of a database: a foreign key refers to the primary key of the other table
     * where its author left that open.
     */
    default Constraint in(Catalog catalog) {
        return this;
    }

    /** The index that keeps this constraint on a table, if it is kept by one. */
    default Option<Index> index(QualifiedName table) {
        return Option.none();
    }

    /** Whether it is checked (since PostgreSQL 18 a check or a foreign key need not be). */
    default Enforcement enforced() {
        return Enforcement.of(definition().text());
    }

    /** Whether PostgreSQL checks rows against a constraint. */
    enum Enforcement {
        ENFORCED(""),
        NOT_ENFORCED(" NOT ENFORCED");

        private final String printed;

        Enforcement(String printed) {
            this.printed = printed;
        }

        static Enforcement of(String definition) {
            return definition.endsWith(NOT_ENFORCED.printed) ? NOT_ENFORCED : ENFORCED;
        }

        /** How {@code ALTER CONSTRAINT} says it. */
        public String words() {
            return name().replace('_', ' ');
        }

        /** A definition that says nothing of it, with this said behind it. */
        public String in(String definition) {
            return definition + printed;
        }

        /** A definition that ends with this, without it. */
        public String outOf(String definition) {
            return definition.substring(0, definition.length() - printed.length());
        }
    }

    /** Name and definition, for people and for comparing side by side. */
    default String describe() {
        boolean isUnproven = validity() == Validity.NOT_VALID && enforced() == Enforcement.ENFORCED;
        String notValid = isUnproven ? " NOT VALID" : "";
        return name().sql() + " " + definition().text() + notValid;
    }

    /** A primary key; PostgreSQL keeps it by a unique index of the same name. */
    record PrimaryKey(Identifier name, Seq<Identifier> columns, Definition definition) implements Constraint {
        @Override
        public boolean reads(Identifier column) {
            return columns.contains(column) || definition.mentions(column);
        }

        @Override
        public Constraint renaming(Identifier column, Identifier to) {
            return new PrimaryKey(name, renamed(columns, column, to), definition.renaming(column, to));
        }

        @Override
        public Seq<Identifier> notNull() {
            return columns;
        }

        @Override
        public Seq<Identifier> uniqueColumns() {
            return columns;
        }

        @Override
        public Option<PrimaryKey> asPrimaryKey() {
            return Option.some(this);
        }

        @Override
        public Validity validity() {
            return Validity.VALID;
        }

        @Override
        public Constraint named(Identifier newName) {
            return new PrimaryKey(newName, columns, definition);
        }

        @Override
        public Option<Index> index(QualifiedName table) {
            return Option.some(new KeyIndex(name, columns, definition).on(table));
        }

        @Override
        public Constraint validated() {
            return this;
        }
    }

    /** A unique constraint; PostgreSQL keeps it by a unique index of the same name. */
    record Unique(Identifier name, Seq<Identifier> columns, Definition definition) implements Constraint {
        @Override
        public boolean reads(Identifier column) {
            return columns.contains(column) || definition.mentions(column);
        }

        @Override
        public Constraint renaming(Identifier column, Identifier to) {
            return new Unique(name, renamed(columns, column, to), definition.renaming(column, to));
        }

        @Override
        public Seq<Identifier> uniqueColumns() {
            return columns;
        }

        @Override
        public Validity validity() {
            return Validity.VALID;
        }

        @Override
        public Constraint named(Identifier newName) {
            return new Unique(newName, columns, definition);
        }

        @Override
        public Option<Index> index(QualifiedName table) {
            return Option.some(new KeyIndex(name, columns, definition).on(table));
        }

        @Override
        public Constraint validated() {
            return this;
        }
    }

    /** A check on the values of a row. */
    record Check(Identifier name, Definition definition, Validity validity) implements Constraint {
        @Override
        public boolean isCheck() {
            return true;
        }

        @Override
        public boolean reads(Identifier column) {
            return definition.mentions(column);
        }

        @Override
        public Constraint renaming(Identifier column, Identifier to) {
            return new Check(name, definition.renaming(column, to), validity);
        }

        @Override
        public Constraint named(Identifier newName) {
            return new Check(newName, definition, validity);
        }

        @Override
        public Constraint validated() {
            return enforced() == Enforcement.ENFORCED ? new Check(name, definition, Validity.VALID) : this;
        }
    }

    /**
     * A foreign key.
     *
     * @param referencedColumns the columns it refers to; empty where the author left them to the primary key
     */
    record ForeignKey(
            Identifier name,
            Seq<Identifier> columns,
            QualifiedName referenced,
            Seq<Identifier> referencedColumns,
            Definition definition,
            Validity validity)
            implements Constraint {
        @Override
        public boolean reads(Identifier column) {
            return columns.contains(column);
        }

        @Override
        public Constraint renaming(Identifier column, Identifier to) {
            return new ForeignKey(
                    name,
                    Constraint.renamed(columns, column, to),
                    referenced,
                    referencedColumns,
                    parts().renamingOwn(column, to).whole(),
                    validity);
        }

        /** This foreign key once the table that it refers to has got another name. */
        public ForeignKey referring(QualifiedName to) {
            return new ForeignKey(
                    name,
                    columns,
                    to,
                    referencedColumns,
                    parts().referring(referenced, to).whole(),
                    validity);
        }

        /**
         * This foreign key referring to these columns, where the author left them to the primary key; PostgreSQL prints
         * them.
         */
        ForeignKey referring(Seq<Identifier> key) {
            Definition printed = parts().referring(referenced, key).whole();
            return new ForeignKey(name, columns, referenced, key, Definition.server(printed.text()), validity);
        }

        /** This foreign key once a column that it refers to has got another name. */
        public ForeignKey referring(Identifier column, Identifier to) {
            return new ForeignKey(
                    name,
                    columns,
                    referenced,
                    Constraint.renamed(referencedColumns, column, to),
                    parts().renamingReferenced(column, to).whole(),
                    validity);
        }

        private ForeignKeyDefinition parts() {
            return ForeignKeyDefinition.of(definition);
        }

        @Override
        public Constraint in(Catalog catalog) {
            return referencedColumns.isEmpty()
                    ? catalog.table(referenced)
                            .flatMap(Table::primaryKey)
                            .<Constraint>map(key -> referring(key.columns()))
                            .getOrElse(this)
                    : this;
        }

        @Override
        public Option<ForeignKey> asForeignKey() {
            return Option.some(this);
        }

        @Override
        public Constraint named(Identifier newName) {
            return new ForeignKey(newName, columns, referenced, referencedColumns, definition, validity);
        }

        @Override
        public Constraint validated() {
            return enforced() == Enforcement.ENFORCED ? being(Validity.VALID) : this;
        }

        /** This foreign key with another definition that refers to the same. */
        public ForeignKey saying(String text) {
            return new ForeignKey(name, columns, referenced, referencedColumns, definition.saying(text), validity);
        }

        public ForeignKey being(Validity proven) {
            return new ForeignKey(name, columns, referenced, referencedColumns, definition, proven);
        }
    }

    /** An exclusion constraint; PostgreSQL keeps it by an index of the same name. */
    record Exclusion(Identifier name, Definition definition) implements Constraint {
        @Override
        public boolean reads(Identifier column) {
            return definition.mentions(column);
        }

        @Override
        public Constraint renaming(Identifier column, Identifier to) {
            return new Exclusion(name, definition.renaming(column, to));
        }

        @Override
        public Validity validity() {
            return Validity.VALID;
        }

        @Override
        public Constraint named(Identifier newName) {
            return new Exclusion(newName, definition);
        }

        @Override
        public Option<Index> index(QualifiedName table) {
            return Option.some(new ExclusionIndex(name, definition).on(table));
        }

        @Override
        public Constraint validated() {
            return this;
        }
    }

    private static Seq<Identifier> renamed(Seq<Identifier> columns, Identifier from, Identifier to) {
        return columns.map(column -> column.equals(from) ? to : column);
    }
}
