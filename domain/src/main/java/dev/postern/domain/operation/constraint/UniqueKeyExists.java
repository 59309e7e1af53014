package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/**
 * Does a table have a key that a foreign key can refer to: a primary key, a unique constraint or a unique index on just
 * those columns, in whatever order (PostgreSQL manual, 5.5.5)?
 *
 * @param columns the columns referred to; none for whatever the primary key has
 */
public record UniqueKeyExists(QualifiedName table, Seq<Identifier> columns) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        boolean there =
                columns.isEmpty() ? found.primaryKey().isDefined() : catalog.hasUniqueKey(table, columns.toSet());
        return there
                ? Finding.holds(describe())
                : Finding.missing(new Missing(new ObjectName.Relation(table), key() + " on " + table));
    }

    @Override
    public String describe() {
        return key() + " on " + table + " exists";
    }

    private String key() {
        return columns.isEmpty()
                ? "a primary key"
                : "a unique key (" + columns.map(Identifier::sql).mkString(", ") + ")";
    }
}
