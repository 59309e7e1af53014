package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.LikenessFinding;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/** Whether a column that is there is the one that was meant: type, nullability and default. */
public record ColumnLikeness(Column wanted) {

    public static ColumnLikeness of(Column wanted) {
        return new ColumnLikeness(wanted);
    }

    /** What the server must be asked to print before the two can be compared. */
    public Option<Rendering> rendering(QualifiedName table) {
        return wanted.value()
                .defaultExpression()
                .map(expression -> likeness(table, expression).rendering());
    }

    public Finding judge(Catalog catalog, QualifiedName table, Column found) {
        Finding same = Finding.holds("column " + table + "." + wanted.name() + " exists with the same definition");
        boolean sameFields = wanted.type().equals(found.type())
                && wanted.nullability() == found.nullability()
                && wanted.value().source().equals(found.value().source());
        if (!sameFields) {
            return contradicted(table, found);
        }
        if (wanted.value().defaultExpression().isEmpty()) {
            return same;
        }
        Definition expression = wanted.value().defaultExpression().get();
        Definition inPlace = found.value().defaultExpression().get();
        return new LikenessFinding(
                        same, () -> contradicted(table, found), "default of column " + table + "." + wanted.name())
                .of(likeness(table, expression).of(catalog, inPlace));
    }

    private Finding contradicted(QualifiedName table, Column found) {
        return Finding.contradicted(
                "column " + table + "." + wanted.describe(), "column " + table + "." + found.describe());
    }

    private DefaultLikeness likeness(QualifiedName table, Definition expression) {
        return new DefaultLikeness(table, wanted.name(), wanted.value(), expression);
    }
}
