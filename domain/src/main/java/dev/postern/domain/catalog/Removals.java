package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** What a catalog is like once something in it is dropped, with what goes along unasked (PostgreSQL manual, 5.15). */
record Removals(Catalog before) {

    /** Without an object that is no relation, whatever is on it, and the comments on that. */
    Catalog object(ObjectName name) {
        Catalog left = before.holding(before.objects().without(name)).uncommenting(name);
        return name.qualifiedIn(ObjectClass.TYPE)
                .filter(type -> before.relation(type).exists(each -> each.kind().equals("composite type")))
                .map(left::without)
                .getOrElse(left);
    }

    /** Without a relation; with a table its partitions, indexes, comments and everything else on it goes too. */
    Catalog relation(QualifiedName name) {
        Catalog whole = before.partitionsOf(name).foldLeft(before, Catalog::without);
        return new Removals(whole).alone(name);
    }

    private Catalog alone(QualifiedName name) {
        ObjectName gone = new ObjectName.Relation(name);
        Seq<QualifiedName> going = before.indexesOf(name)
                .map(Index::name)
                .appendAll(before.sequencesOf(gone).map(Relation::name))
                .prepend(name);
        DatabaseObjects objects =
                going.map(ObjectName.Relation::new).foldLeft(before.objects(), DatabaseObjects::without);
        return before.leaving(going).covering(name).holding(objects).uncommenting(gone);
    }

    /** Without a column, its comment, the sequences that belong to it, and the indexes and constraints that read it. */
    Catalog column(QualifiedName table, Identifier column) {
        ObjectName gone = new ObjectName.Column(table, column);
        Catalog left = before.changing(table, found -> found.dropping(column))
                .commenting(gone, Option.none())
                .without(gone)
                .without(new ObjectName.OnRelation(ObjectClass.DEFAULT, table, column));
        for (Relation sequence : before.sequencesOf(gone)) {
            left = left.without(sequence.name());
        }
        for (Index index : before.indexesOf(table).filter(index -> index.reads(column))) {
            left = left.without(index.name());
        }
        return before.table(table)
                .toVector()
                .flatMap(found -> found.constraints().values())
                .filter(constraint -> constraint.reads(column))
                .foldLeft(left, (each, constraint) -> each.withoutConstraint(table, constraint.name()));
    }

    /** Without a constraint, its comment, and the index that keeps it. */
    Catalog constraint(QualifiedName table, Identifier constraint) {
        Option<Index> index = before.table(table)
                .flatMap(found -> found.constraints().get(constraint))
                .flatMap(found -> found.index(table));
        Catalog left = before.changing(table, found -> found.droppingConstraint(constraint))
                .without(new ObjectName.Constraint(table, constraint));
        return index.map(each -> left.without(each.name())).getOrElse(left);
    }

    /** Without the foreign keys that stand on that unique index: the only one on the columns that they refer to. */
    Catalog references(Index index) {
        boolean another = before.indexesOf(index.table()).exists(each -> !each.equals(index) && each.isKeyLike(index));
        return another || index.uniqueness() != Index.Uniqueness.UNIQUE
                ? before
                : references(key -> key.referenced().equals(index.table())
                        && key.referencedColumns().toLinkedSet().equals(index.columns()));
    }

    /** Without the foreign keys of which something holds. */
    Catalog references(Predicate<Constraint.ForeignKey> standing) {
        Catalog left = before;
        for (Table each : before.relations().values().flatMap(Relation::asTable)) {
            for (Constraint.ForeignKey key : each.foreignKeys().filter(standing)) {
                left = left.withoutConstraint(each.name(), key.name());
            }
        }
        return left;
    }
}
