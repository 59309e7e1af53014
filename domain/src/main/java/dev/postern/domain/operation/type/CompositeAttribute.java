package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import io.vavr.control.Option;

/**
 * An attribute of a composite type.
 *
 * @param collation its collation as PostgreSQL writes it, where that is not the one of its type
 */
public record CompositeAttribute(Identifier name, DataType type, Option<String> collation) {

    private static final String COLLATE = " COLLATE ";
    private static final Property COLLATION = new Property("collation");

    static CompositeAttribute read(String text) {
        String written = text.strip();
        Token name = new SqlLexer(written).next();
        String type = written.substring(name.end()).strip();
        int collate = type.indexOf(COLLATE);
        return new CompositeAttribute(
                Identifier.folded(name.text(written)),
                new DataType(collate < 0 ? type : type.substring(0, collate)),
                Option.when(collate >= 0, () -> type.substring(collate + COLLATE.length())));
    }

    CompositeAttribute named(Identifier other) {
        return new CompositeAttribute(other, type, collation);
    }

    /** As a typed table has it. */
    Column column() {
        return new Column(name, type, Nullability.NULLABLE, new ColumnValue.None());
    }

    /** The column of a typed table with its collation, where that is another than it had. */
    Catalog collating(Catalog catalog, QualifiedName table) {
        ObjectName column = new ObjectName.Column(table, name);
        boolean same = collation.isEmpty() && catalog.object(column).isEmpty();
        return same || !catalog.has(column)
                ? catalog
                : catalog.with(column, "column", COLLATION, collation.map(Definition::server));
    }

    /** Its type and collation. */
    String shape() {
        return type + collation.map(each -> COLLATE + each).getOrElse("");
    }

    @Override
    public String toString() {
        return name.sql() + " " + shape();
    }
}
