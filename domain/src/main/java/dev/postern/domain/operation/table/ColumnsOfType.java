package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.operation.type.CompositeAttributes;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/**
 * Has a table the attributes of a composite type as its columns, in their order and no others, so that it can be of that
 * type (PostgreSQL manual, ALTER TABLE)? Of a type that is not there another need tells.
 */
public record ColumnsOfType(QualifiedName table, QualifiedName type) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        return CompositeAttributes.of(catalog, type)
                .map(CompositeAttributes::columns)
                .map(attributes -> judge(found, attributes))
                .getOrElse(() -> Finding.holds("the attributes of " + type + " are not known"));
    }

    @Override
    public Scope scope() {
        return TableGuard.super.scope().and(Scope.of(new ObjectName.InSchema(ObjectClass.TYPE, type)));
    }

    @Override
    public String describe() {
        return table + " has the attributes of " + type + " as its columns";
    }

    private Finding judge(Table found, Seq<Column> attributes) {
        Seq<Finding> missing = attributes
                .filter(attribute -> found.column(attribute.name()).isEmpty())
                .map(attribute -> Finding.missing(Missing.of(new ObjectName.Column(table, attribute.name()))));
        Seq<Finding> beside = found.columns()
                .filter(column ->
                        attributes.forAll(attribute -> !attribute.name().equals(column.name())))
                .map(column -> Finding.missing(Missing.of(new ObjectName.Column(type, column.name()))));
        Seq<Finding> lacking = missing.appendAll(beside);
        return lacking.isEmpty() ? compared(found, attributes) : Finding.all(lacking);
    }

    private Finding compared(Table found, Seq<Column> attributes) {
        String is = words(found.columns());
        String wanted = words(attributes);
        return is.equals(wanted) ? Finding.holds(describe()) : Finding.contradicted(wanted, is);
    }

    private static String words(Seq<Column> columns) {
        return columns.map(column -> column.name() + " " + column.type()).mkString("(", ", ", ")");
    }
}
