package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Difference;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Which objects are in one of two catalogs and not in the other. */
record Differences(
        Seq<Difference<ObjectName, DatabaseObject>> objects, Seq<Difference<QualifiedName, Relation>> relations) {

    static Differences between(Catalog before, Catalog after) {
        return new Differences(
                Difference.between(before.objects().known(), after.objects().known()),
                Difference.between(before.relations(), after.relations()));
    }

    /** What is only in the first. */
    Set<ObjectName> gone() {
        return objects.filter(each -> each.after().isEmpty())
                .map(Difference::name)
                .appendAll(relations.flatMap(each -> only(each.before(), each.after())))
                .toLinkedSet();
    }

    /** What is only in the second. */
    Set<ObjectName> come() {
        return objects.filter(each -> each.before().isEmpty())
                .map(Difference::name)
                .appendAll(relations.flatMap(each -> only(each.after(), each.before())))
                .toLinkedSet();
    }

    private static Seq<ObjectName> only(Option<Relation> here, Option<Relation> there) {
        return here.toVector()
                .flatMap(relation -> parts(relation, there)
                        .prependAll(
                                there.isEmpty()
                                        ? Vector.of(new ObjectName.Relation(relation.name()))
                                        : Vector.empty()));
    }

    private static Seq<ObjectName> parts(Relation relation, Option<Relation> other) {
        Option<Table> left = other.flatMap(Relation::asTable);
        return relation.asTable()
                .toVector()
                .flatMap(table -> columns(table, left).appendAll(constraints(table, left)));
    }

    private static Seq<ObjectName> columns(Table table, Option<Table> other) {
        return table.columns()
                .map(Column::name)
                .filter(name -> other.flatMap(found -> found.column(name)).isEmpty())
                .map(name -> new ObjectName.Column(table.name(), name));
    }

    private static Seq<ObjectName> constraints(Table table, Option<Table> other) {
        return table.constraints()
                .keySet()
                .filter(name -> !other.exists(found -> found.constraints().containsKey(name)))
                .<ObjectName>map(name -> new ObjectName.Constraint(table.name(), name))
                .toVector();
    }
}
