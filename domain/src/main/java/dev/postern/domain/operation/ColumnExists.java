package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/** Does a table have a column of that name? */
public record ColumnExists(QualifiedName table, Identifier column) implements TableGuard {

    @Override
    public Finding ask(Catalog catalog) {
        return catalog.relation(table)
                .flatMap(Relation::knownColumns)
                .map(this::among)
                .getOrElse(() -> TableGuard.super.ask(catalog));
    }

    @Override
    public Finding judge(Catalog catalog, Table found) {
        return among(found.columns());
    }

    @Override
    public String describe() {
        return object().describe() + " exists";
    }

    private Finding among(Seq<Column> columns) {
        return columns.exists(each -> each.name().equals(column))
                ? Finding.holds(object().describe() + " exists")
                : Finding.missing(Missing.of(object()));
    }

    private ObjectName object() {
        return new ObjectName.Column(table, column);
    }
}
