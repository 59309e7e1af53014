package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** What is known of columns beside type, nulls and values, carried from one table to another. */
final class ColumnDetails {

    private ColumnDetails() {}

    static Catalog copied(Catalog catalog, QualifiedName from, QualifiedName to, Set<String> properties) {
        return catalog.table(from)
                .toVector()
                .flatMap(Table::columns)
                .foldLeft(catalog, (each, column) -> copied(each, column, from, to, properties));
    }

    private static Catalog copied(
            Catalog catalog, Column column, QualifiedName from, QualifiedName to, Set<String> properties) {
        ObjectName copy = new ObjectName.Column(to, column.name());
        return catalog.object(new ObjectName.Column(from, column.name()))
                .toVector()
                .flatMap(DatabaseObject::properties)
                .filter(property -> properties.contains(property._1().name()))
                .foldLeft(
                        catalog,
                        (each, property) -> each.with(copy, "column", property._1(), Option.some(property._2())));
    }
}
