package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
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
        boolean there = columns.isEmpty() ? found.primaryKey().isDefined() : isConstrained(found) || isIndexed(catalog);
        return there
                ? Finding.holds(describe())
                : Finding.missing(new Missing(new ObjectName.Relation(table), key() + " on " + table));
    }

    @Override
    public String describe() {
        return key() + " on " + table + " exists";
    }

    private boolean isConstrained(Table found) {
        return found.constraints().values().map(Constraint::uniqueColumns).exists(this::isSame);
    }

    private boolean isIndexed(Catalog catalog) {
        return catalog.indexesOf(table)
                .filter(index -> index.uniqueness() == Index.Uniqueness.UNIQUE && index.validity() == Validity.VALID)
                .exists(index -> isSame(index.keyColumns()));
    }

    private boolean isSame(Seq<Identifier> key) {
        return !key.isEmpty() && key.toSet().equals(columns.toSet());
    }

    private String key() {
        return columns.isEmpty()
                ? "a primary key"
                : "a unique key (" + columns.map(Identifier::sql).mkString(", ") + ")";
    }
}
