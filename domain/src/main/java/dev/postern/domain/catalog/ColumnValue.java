package dev.postern.domain.catalog;

import io.vavr.control.Option;

/** Where a column's value comes from when a row does not bring one. */
public sealed interface ColumnValue {

    /** The value as it stands in a column definition, or nothing. */
    String clause();

    /** Where it comes from, as far as it can be compared without comparing expressions. */
    String source();

    /** The default or generation expression, if there is one. */
    default Option<Definition> defaultExpression() {
        return Option.none();
    }

    /** The generation expression, if it is generated. */
    default Option<Definition> generatedBy() {
        return Option.none();
    }

    /** Whether it counts with a sequence of its own. */
    default boolean isIdentity() {
        return source().startsWith("identity");
    }

    /** What a column of that type has, once this was said of it. */
    default ColumnValue keptBy(DataType type) {
        return this;
    }

    /** A generated value by another expression; anything else as it is. */
    default ColumnValue generatedBy(Definition other) {
        return this;
    }

    /** No default: null. */
    record None() implements ColumnValue {
        @Override
        public String source() {
            return "none";
        }

        @Override
        public String clause() {
            return "";
        }
    }

    /**
     * {@code DEFAULT NULL}. Rows get what they get without it; PostgreSQL keeps the expression only where the constant has
     * to be coerced, as for a type with a modifier or a domain.
     */
    record Null() implements ColumnValue {
        @Override
        public String source() {
            return new None().source();
        }

        @Override
        public String clause() {
            return "DEFAULT NULL";
        }

        @Override
        public ColumnValue keptBy(DataType type) {
            return type.hasModifier() || type.created().isDefined() ? this : new None();
        }
    }

    /** A default expression. */
    record Default(Definition expression) implements ColumnValue {
        @Override
        public String source() {
            return "default";
        }

        @Override
        public Option<Definition> defaultExpression() {
            return Option.some(expression);
        }

        @Override
        public String clause() {
            return "DEFAULT " + expression.text();
        }
    }

    /** {@code GENERATED ALWAYS|BY DEFAULT AS IDENTITY}. */
    record Identity(Generation generation) implements ColumnValue {

        /** Whether a value of the user's own is taken. */
        public enum Generation {
            ALWAYS("ALWAYS"),
            BY_DEFAULT("BY DEFAULT");

            private final String sql;

            Generation(String sql) {
                this.sql = sql;
            }
        }

        @Override
        public String source() {
            return "identity " + generation.sql;
        }

        @Override
        public String clause() {
            return "GENERATED " + generation.sql + " AS IDENTITY";
        }
    }

    /** {@code GENERATED ALWAYS AS (expression)}, stored or virtual. */
    record Generated(Definition expression, Storage storage) implements ColumnValue {

        /** Whether the value is kept with the row, or computed when it is read (since PostgreSQL 18). */
        public enum Storage {
            STORED,
            VIRTUAL
        }

        @Override
        public String source() {
            return "generated " + storage;
        }

        @Override
        public Option<Definition> defaultExpression() {
            return Option.some(expression);
        }

        @Override
        public Option<Definition> generatedBy() {
            return Option.some(expression);
        }

        @Override
        public ColumnValue generatedBy(Definition other) {
            return new Generated(other, storage);
        }

        @Override
        public String clause() {
            return "GENERATED ALWAYS AS (" + expression.text() + ") " + storage;
        }
    }
}
