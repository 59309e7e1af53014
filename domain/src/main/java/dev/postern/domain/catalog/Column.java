package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;

/** A column of a table. */
public record Column(Identifier name, DataType type, Nullability nullability, ColumnValue value) {

    public Column {
        value = value.keptBy(type);
    }

    /** The column as it stands in a table's definition, for people and for comparing side by side. */
    public String describe() {
        StringBuilder text = new StringBuilder(name.sql()).append(' ').append(type);
        if (nullability == Nullability.NOT_NULL) {
            text.append(" NOT NULL");
        }
        if (!value.clause().isEmpty()) {
            text.append(' ').append(value.clause());
        }
        return text.toString();
    }

    public Column named(Identifier newName) {
        return new Column(newName, type, nullability, value);
    }

    public Column typed(DataType newType) {
        return new Column(name, newType, nullability, value);
    }

    public Column with(Nullability newNullability) {
        return new Column(name, type, newNullability, value);
    }

    public Column with(ColumnValue newValue) {
        return new Column(name, type, nullability, newValue);
    }
}
