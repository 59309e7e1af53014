package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Is the table without that column? */
public record ColumnAbsent(QualifiedName table, Identifier column) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        return found.column(column).isEmpty()
                ? Finding.holds("table " + table + " has no column " + column)
                : Finding.open("column " + table + "." + column + " is still there");
    }

    @Override
    public String describe() {
        return "table " + table + " has no column " + column;
    }
}
