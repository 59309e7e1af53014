package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/**
 * The address of one thing in a database. Tables, indexes, views and sequences share one namespace per schema
 * (PostgreSQL manual, CREATE TABLE, Parameters), so all of them are addressed as {@link Relation}.
 *
 * <p>Ordered by {@link #describe()}, so that whatever is listed has a defined order.
 */
public sealed interface ObjectName extends Comparable<ObjectName> {

    /** The last part of the name. */
    Identifier identifier();

    /** The name in SQL, quoted where needed, without what kind of thing it is. */
    String sql();

    /** The relation that this is or belongs to; none for a schema. */
    Option<QualifiedName> relationName();

    /** The same thing on another relation; a schema is on none. */
    ObjectName on(QualifiedName relation);

    /** What it is and its name in SQL, for people: {@code column public.orders.total}. */
    String describe();

    /** What holds it: the schema of a relation, the relation of a column or constraint; none for a schema. */
    Option<ObjectName> container();

    /** Whether this is {@code other} or holds it, however deep. */
    default boolean contains(ObjectName other) {
        return equals(other) || other.container().exists(this::contains);
    }

    @Override
    default int compareTo(ObjectName other) {
        return describe().compareTo(other.describe());
    }

    /** A schema. */
    record Schema(Identifier identifier) implements ObjectName {
        @Override
        public ObjectName on(QualifiedName relation) {
            return this;
        }

        @Override
        public String sql() {
            return identifier.sql();
        }

        @Override
        public Option<QualifiedName> relationName() {
            return Option.none();
        }

        @Override
        public String describe() {
            return "schema " + identifier.sql();
        }

        @Override
        public Option<ObjectName> container() {
            return Option.none();
        }
    }

    /** A table, index, view, sequence or the like: whatever has a row in {@code pg_class}. */
    record Relation(QualifiedName name) implements ObjectName {
        @Override
        public ObjectName on(QualifiedName relation) {
            return new Relation(relation);
        }

        @Override
        public String sql() {
            return name.sql();
        }

        @Override
        public Option<QualifiedName> relationName() {
            return Option.some(name);
        }

        @Override
        public Identifier identifier() {
            return name.name();
        }

        @Override
        public String describe() {
            return "relation " + name.sql();
        }

        @Override
        public Option<ObjectName> container() {
            return Option.some(new Schema(name.schema()));
        }
    }

    /** A column of a relation. */
    record Column(QualifiedName relation, Identifier identifier) implements ObjectName {
        @Override
        public ObjectName on(QualifiedName newRelation) {
            return new Column(newRelation, identifier);
        }

        @Override
        public String sql() {
            return relation.sql() + "." + identifier.sql();
        }

        @Override
        public Option<QualifiedName> relationName() {
            return Option.some(relation);
        }

        @Override
        public String describe() {
            return "column " + sql();
        }

        @Override
        public Option<ObjectName> container() {
            return Option.some(new Relation(relation));
        }
    }

    /** A constraint of a relation; a unique index counts as one, for it constrains rows just the same. */
    record Constraint(QualifiedName relation, Identifier identifier) implements ObjectName {
        @Override
        public ObjectName on(QualifiedName newRelation) {
            return new Constraint(newRelation, identifier);
        }

        @Override
        public String sql() {
            return identifier.sql() + " on " + relation.sql();
        }

        @Override
        public Option<QualifiedName> relationName() {
            return Option.some(relation);
        }

        @Override
        public String describe() {
            return "constraint " + sql();
        }

        @Override
        public Option<ObjectName> container() {
            return Option.some(new Relation(relation));
        }
    }
}
