package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Does the column take nulls, or not, as it should? */
public record ColumnHasNullability(QualifiedName table, Identifier column, Nullability nullability)
        implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        return found.column(column)
                .map(each -> each.nullability() == nullability
                        ? Finding.holds("column " + table + "." + column + " is " + nullability.sql())
                        : Finding.open("column " + table + "." + column + " is "
                                + each.nullability().sql()))
                .getOrElse(() -> Finding.open("column " + table + "." + column + " does not exist"));
    }

    @Override
    public String describe() {
        return "column " + table + "." + column + " is " + nullability.sql();
    }
}
