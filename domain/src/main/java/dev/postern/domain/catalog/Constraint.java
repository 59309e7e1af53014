package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
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

    /** This constraint, if it is a foreign key. */
    default Option<ForeignKey> asForeignKey() {
        return Option.none();
    }

    /** The index that keeps this constraint on a table, if it is kept by one. */
    default Option<Index> index(QualifiedName table) {
        return Option.none();
    }

    /** Name and definition, for people and for comparing side by side. */
    default String describe() {
        String notValid = validity() == Validity.NOT_VALID ? " NOT VALID" : "";
        return name().sql() + " " + definition().text() + notValid;
    }

    /** A primary key; PostgreSQL keeps it by a unique index of the same name. */
    record PrimaryKey(Identifier name, Seq<Identifier> columns, Definition definition) implements Constraint {
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
            return Option.some(keptBy(table, name, columns));
        }

        @Override
        public Constraint validated() {
            return this;
        }
    }

    /** A unique constraint; PostgreSQL keeps it by a unique index of the same name. */
    record Unique(Identifier name, Seq<Identifier> columns, Definition definition) implements Constraint {
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
            return Option.some(keptBy(table, name, columns));
        }

        @Override
        public Constraint validated() {
            return this;
        }
    }

    /** A check on the values of a row. */
    record Check(Identifier name, Definition definition, Validity validity) implements Constraint {
        @Override
        public Constraint named(Identifier newName) {
            return new Check(newName, definition, validity);
        }

        @Override
        public Constraint validated() {
            return new Check(name, definition, Validity.VALID);
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
        public Option<ForeignKey> asForeignKey() {
            return Option.some(this);
        }

        @Override
        public Constraint named(Identifier newName) {
            return new ForeignKey(newName, columns, referenced, referencedColumns, definition, validity);
        }

        @Override
        public Constraint validated() {
            return new ForeignKey(name, columns, referenced, referencedColumns, definition, Validity.VALID);
        }
    }

    /** An exclusion constraint; PostgreSQL keeps it by an index of the same name. */
    record Exclusion(Identifier name, Definition definition) implements Constraint {
        @Override
        public Validity validity() {
            return Validity.VALID;
        }

        @Override
        public Constraint named(Identifier newName) {
            return new Exclusion(newName, definition);
        }

        @Override
        public Constraint validated() {
            return this;
        }
    }

    private static Index keptBy(QualifiedName table, Identifier name, Seq<Identifier> columns) {
        return new Index(
                new QualifiedName(table.schema(), name),
                table,
                Index.Uniqueness.UNIQUE,
                Definition.server("USING btree (" + columns.map(Identifier::sql).mkString(", ") + ")"),
                LinkedHashSet.ofAll(columns),
                Validity.VALID);
    }
}
