package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Does the column have that default? One that differs is there to be replaced, so it contradicts nothing. */
public record ColumnHasDefault(QualifiedName table, Identifier column, ColumnValue value) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        return found.column(column)
                .map(each -> judge(catalog, each))
                .getOrElse(() -> Finding.open("column " + table + "." + column + " does not exist"));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(table)).rendering(likeness().map(DefaultLikeness::rendering));
    }

    @Override
    public String describe() {
        return "column " + table + "." + column + " has " + (value.clause().isEmpty() ? "no default" : value.clause());
    }

    private Finding judge(Catalog catalog, Column found) {
        Finding open = Finding.open("column " + table + "." + column + " has "
                + (found.value().clause().isEmpty()
                        ? "no default"
                        : found.value().clause()));
        ColumnValue wanted = value.keptBy(found.type());
        if (!found.value().source().equals(wanted.source())
                || found.value().clause().isEmpty() != wanted.clause().isEmpty()) {
            return open;
        }
        Finding same = Finding.holds(describe());
        return likeness()
                .flatMap(meant -> found.value().defaultExpression().map(expression -> meant.of(catalog, expression)))
                .map(likeness -> likeness == Likeness.SAME ? same : open)
                .getOrElse(same);
    }

    private Option<DefaultLikeness> likeness() {
        return value.defaultExpression().map(expression -> new DefaultLikeness(table, column, value, expression));
    }
}
