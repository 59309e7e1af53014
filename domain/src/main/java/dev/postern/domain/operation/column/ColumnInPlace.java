package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** Is the column there as it is to be? */
public record ColumnInPlace(QualifiedName table, Column wanted) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        return found.column(wanted.name())
                .map(column -> ColumnLikeness.of(wanted).judge(catalog, table, column))
                .getOrElse(() -> Finding.open("column " + table + "." + wanted.name() + " does not exist"));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(table)).rendering(ColumnLikeness.of(wanted).rendering(table));
    }

    @Override
    public String describe() {
        return "column " + table + "." + wanted.describe() + " exists";
    }
}
