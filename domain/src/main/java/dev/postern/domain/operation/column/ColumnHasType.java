package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/**
 * Does the column have that type, and that collation?
 *
 * @param collation none for the one that the type has
 */
public record ColumnHasType(QualifiedName table, Identifier column, DataType type, Option<Definition> collation)
        implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        Option<Definition> has = catalog.object(new ObjectName.Column(table, column))
                .flatMap(object -> object.property(ChangeColumnType.COLLATION));
        boolean isCollated = has.map(Definition::text).equals(collation.map(Definition::text));
        return found.column(column)
                .map(each -> each.type().equals(type) && isCollated
                        ? Finding.holds(describe())
                        : Finding.open(words(each.type(), has)))
                .getOrElse(() -> Finding.open("column " + table + "." + column + " does not exist"));
    }

    @Override
    public String describe() {
        return words(type, collation);
    }

    private String words(DataType of, Option<Definition> collated) {
        return "column " + table + "." + column + " is of type " + of
                + collated.map(given -> " collated by " + given.text()).getOrElse("");
    }
}
