package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Does the column have that type? */
public record ColumnHasType(QualifiedName table, Identifier column, DataType type) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        return found.column(column)
                .map(each -> each.type().equals(type)
                        ? Finding.holds("column " + table + "." + column + " is of type " + type)
                        : Finding.open("column " + table + "." + column + " is of type " + each.type()))
                .getOrElse(() -> Finding.open("column " + table + "." + column + " does not exist"));
    }

    @Override
    public String describe() {
        return "column " + table + "." + column + " is of type " + type;
    }
}
