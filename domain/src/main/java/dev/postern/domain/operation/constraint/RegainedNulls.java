package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/** Columns stay without nulls when the primary key is dropped that forbade them (PostgreSQL manual, 5.5.4). */
final class RegainedNulls {

    private RegainedNulls() {}

    /** The statements that let columns of a table be null that could be before. */
    static Seq<String> of(QualifiedName table, Catalog before, Catalog after) {
        return after.table(table)
                .toVector()
                .flatMap(Table::columns)
                .filter(column -> column.nullability() == Nullability.NOT_NULL)
                .map(Column::name)
                .filter(column -> before.table(table)
                        .flatMap(found -> found.column(column))
                        .exists(was -> was.nullability() == Nullability.NULLABLE))
                .map(column -> "ALTER TABLE " + table + " ALTER COLUMN " + column + " DROP NOT NULL");
    }
}
