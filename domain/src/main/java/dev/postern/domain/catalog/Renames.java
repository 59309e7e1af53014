package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * What a catalog is like once something in it is called otherwise. PostgreSQL knows what it holds by numbers: whatever
 * names the thing knows its new name at once.
 */
record Renames(Catalog before) {

    /** An object that is no relation. */
    Catalog object(ObjectName from, ObjectName to) {
        return movingComments(before.holding(before.objects().renaming(from, to)), from, to);
    }

    /** A relation; a table takes its indexes along. Unchanged where there is none. */
    Catalog relation(QualifiedName from, QualifiedName to) {
        Option<Relation> found = before.relation(from);
        if (found.isEmpty() || from.equals(to)) {
            return before;
        }
        ObjectName old = new ObjectName.Relation(from);
        ObjectName called = new ObjectName.Relation(to);
        Catalog moved =
                before.leaving(Vector.of(from)).covering(from).with(found.get().named(to));
        for (Index index : before.indexesOf(from)) {
            moved = moved.with(index.on(to));
        }
        Catalog known = moved.holding(before.objects().renaming(old, called));
        return movingComments(referring(known, from, key -> key.referring(to)), old, called);
    }

    /** A column. Unchanged where there is none. */
    Catalog column(QualifiedName table, Identifier column, Identifier to) {
        if (before.table(table).flatMap(found -> found.column(column)).isEmpty()) {
            return before;
        }
        Catalog renamed = before.changing(table, found -> found.renaming(column, to))
                .renaming(new ObjectName.Column(table, column), new ObjectName.Column(table, to));
        Catalog known = referring(renamed, table, key -> key.referring(column, to));
        return before.indexesOf(table).foldLeft(known, (catalog, index) -> catalog.with(index.renaming(column, to)));
    }

    /** A constraint, and so the index that keeps it. Unchanged where there is none. */
    Catalog constraint(QualifiedName table, Identifier from, Identifier to) {
        return before.table(table)
                .flatMap(found -> found.constraints().get(from))
                .map(constraint -> constraint(table, constraint, to))
                .getOrElse(before);
    }

    private Catalog constraint(QualifiedName table, Constraint constraint, Identifier to) {
        Catalog renamed = before.changing(
                        table,
                        found -> found.droppingConstraint(constraint.name()).adding(constraint.named(to)))
                .movingComment(
                        new ObjectName.Constraint(table, constraint.name()), new ObjectName.Constraint(table, to));
        return constraint
                .index(table)
                .map(index -> renamed.renaming(index.name(), new QualifiedName(table.schema(), to)))
                .getOrElse(renamed);
    }

    /** A type, which the columns of that type know. */
    Catalog type(QualifiedName type, QualifiedName to) {
        Catalog retyped = before;
        for (Table table : before.relations().values().flatMap(Relation::asTable)) {
            for (Column column : table.columns().filter(each -> each.type().isOf(type))) {
                retyped = retyped.changing(
                        table.name(),
                        found -> found.changing(
                                column.name(), each -> each.typed(column.type().renaming(type, to))));
            }
        }
        return retyped;
    }

    /** With the comments on an object, on its parts and on what is told by it from others of its name under another name. */
    private static Catalog movingComments(Catalog catalog, ObjectName from, ObjectName to) {
        return catalog.comments()
                .keySet()
                .foldLeft(catalog, (moved, object) -> moved.movingComment(object, object.following(from, to)));
    }

    /** With every foreign key changed that refers to a table. */
    private static Catalog referring(
            Catalog catalog, QualifiedName table, UnaryOperator<Constraint.ForeignKey> change) {
        Catalog changed = catalog;
        for (Table each : catalog.relations().values().flatMap(Relation::asTable)) {
            for (Constraint.ForeignKey key :
                    each.foreignKeys().filter(key -> key.referenced().equals(table))) {
                changed = changed.changing(each.name(), found -> found.adding(change.apply(key)));
            }
        }
        return changed;
    }
}
