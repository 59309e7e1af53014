package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Is the column known by its new name, and the old name free? */
public record ColumnRenamed(QualifiedName table, Identifier from, Identifier to) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        boolean old = found.column(from).isDefined();
        if (found.column(to).isEmpty()) {
            return Finding.open("column " + table + "." + to + " does not exist");
        }
        return old
                ? Finding.contradicted("no column " + table + "." + to, "column " + table + "." + to)
                : Finding.holds("column " + table + "." + to + " exists and " + from + " does not");
    }

    @Override
    public String describe() {
        return "column " + table + "." + from + " is called " + to;
    }
}
