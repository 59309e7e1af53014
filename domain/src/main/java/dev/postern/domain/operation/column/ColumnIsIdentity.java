package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Is the column an identity column? */
record ColumnIsIdentity(QualifiedName table, Identifier column) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        ObjectName name = new ObjectName.Column(table, column);
        return found.column(column)
                .map(each -> each.value().isIdentity()
                        ? Finding.holds(describe())
                        : Finding.missing(new Missing(name, "identity of column " + name.sql())))
                .getOrElse(() -> Finding.missing(Missing.of(name)));
    }

    @Override
    public String describe() {
        return "column " + table + "." + column + " is an identity column";
    }
}
