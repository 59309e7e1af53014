package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.type.CompositeAttributes;
import dev.postern.domain.operation.type.TypeHasAttribute;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** The attributes of a composite type: {@code CREATE TABLE … OF}. */
public record TypedColumns(QualifiedName type) implements TableSource {

    @Override
    public Uses uses() {
        return Uses.type(type);
    }

    /** Of its columns more may be said in the table, and its keys are made of them. */
    @Override
    public Seq<Guard> needs(Table own) {
        return own.columns()
                .map(Column::name)
                .appendAll(own.constraints().values().flatMap(Constraint::uniqueColumns))
                .distinct()
                .<Guard>map(column -> new TypeHasAttribute(type, column))
                .prependAll(uses().needs());
    }

    @Override
    public Table into(Catalog catalog, Table own) {
        return attributes(catalog)
                .map(columns -> Table.of(
                        own.name(),
                        columns.map(column -> merged(column, own)),
                        own.constraints().values().toVector()))
                .getOrElse(own);
    }

    private Option<Seq<Column>> attributes(Catalog catalog) {
        return CompositeAttributes.of(catalog, type).map(CompositeAttributes::columns);
    }

    private static Column merged(Column attribute, Table own) {
        return own.column(attribute.name())
                .map(column -> column.typed(attribute.type()))
                .getOrElse(attribute);
    }
}
