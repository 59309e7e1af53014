package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.ExtensionContents;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** In what a catalog that was projected differs from the one that was read, as far as the projection claims to know. */
final class CatalogDifferences {

    /** Where the server keeps a null as a default, it is as good as none. */
    private static final Pattern NULL_DEFAULT = Pattern.compile("NULL::.*");

    private final List<String> differences = new ArrayList<>();

    private CatalogDifferences() {}

    static Seq<String> between(Catalog projected, Catalog read) {
        CatalogDifferences comparison = new CatalogDifferences();
        comparison.compare(projected, read);
        return Vector.ofAll(comparison.differences);
    }

    private void compare(Catalog projected, Catalog read) {
        same(
                "relations",
                projected.relations().keySet().toVector(),
                read.relations().keySet().toVector());
        same(
                "comments",
                projected.comments().toSortedMap(entry -> entry),
                read.comments().toSortedMap(entry -> entry));
        compare(objects(projected), objects(read));
        for (Relation relation : projected.relations().values()) {
            read.relation(relation.name()).forEach(found -> {
                same("kind of " + relation.name(), relation.kind(), found.kind());
                relation.asTable().forEach(table -> found.asTable().forEach(other -> compare(table, other)));
                relation.asIndex().forEach(index -> found.asIndex().forEach(other -> compare(index, other)));
            });
        }
    }

    private static SortedMap<ObjectName, DatabaseObject> objects(Catalog catalog) {
        return catalog.objects().known().reject((name, object) -> saysNothing(object) || isIndex(catalog, name));
    }

    /** What an index is, is compared with the relations. */
    private static boolean isIndex(Catalog catalog, ObjectName name) {
        return name.relationName().flatMap(catalog::index).isDefined();
    }

    /** An entry that only says what a relation or a part of one stands on, or who may do what with it or a schema. */
    private static boolean saysNothing(DatabaseObject object) {
        boolean ofRelation = object.name().relationName().isDefined();
        boolean ofSchema =
                object.name().equals(new ObjectName.Schema(object.name().identifier()));
        return (ofRelation || ofSchema)
                && object.properties()
                        .removeAll(Vector.of(
                                Property.STATEMENT, Property.OWNER, Property.PRIVILEGES, Property.PARTITION_CONSTRAINT))
                        .isEmpty()
                && !object.name().match(new OnRelation());
    }

    private void compare(SortedMap<ObjectName, DatabaseObject> projected, SortedMap<ObjectName, DatabaseObject> read) {
        same("objects", projected.keySet().toVector(), read.keySet().toVector());
        for (DatabaseObject object : projected.values()) {
            read.get(object.name()).forEach(found -> {
                same("kind of " + object.describe(), object.kind(), found.kind());
                compare(object, found);
            });
        }
    }

    /** How an object could be made anew and what a partition takes are the server's to say, and an owner only where it is given. */
    private void compare(DatabaseObject projected, DatabaseObject read) {
        Seq<Property> all = projected
                .properties()
                .keySet()
                .addAll(read.properties().keySet())
                .removeAll(Vector.of(Property.STATEMENT, Property.PARTITION_CONSTRAINT, ExtensionContents.TO_COME))
                .toVector();
        for (Property property : all) {
            String what = property + " of " + projected.describe();
            if (projected.property(property).isEmpty()
                    || read.property(property).isEmpty()) {
                same(what, projected.property(property), read.property(property));
            } else {
                same(
                        what,
                        projected.property(property).get(),
                        read.property(property).get());
            }
        }
    }

    private void compare(Table projected, Table read) {
        same("columns of " + projected.name(), described(projected.columns()), described(read.columns()));
        projected
                .columns()
                .zip(read.columns())
                .forEach(pair -> pair._1()
                        .value()
                        .defaultExpression()
                        .forEach(wanted -> pair._2()
                                .value()
                                .defaultExpression()
                                .forEach(found -> same(
                                        "default of " + projected.name() + "."
                                                + pair._1().name(),
                                        wanted,
                                        found))));
        same(
                "constraints of " + projected.name(),
                projected.constraints().keySet().toVector(),
                read.constraints().keySet().toVector());
        for (Constraint constraint : projected.constraints().values()) {
            read.constraints().get(constraint.name()).forEach(found -> compare(constraint, found));
        }
    }

    private void compare(Constraint projected, Constraint read) {
        String what = "constraint " + projected.name();
        same(what, projected.getClass(), read.getClass());
        same("validity of " + what, projected.validity(), read.validity());
        same("definition of " + what, projected.definition(), read.definition());
    }

    private void compare(Index projected, Index read) {
        String what = "index " + projected.name();
        same("table of " + what, projected.table(), read.table());
        same("uniqueness of " + what, projected.uniqueness(), read.uniqueness());
        same("validity of " + what, projected.validity(), read.validity());
        same("definition of " + what, projected.definition(), read.definition());
        if (!projected.columns().containsAll(read.columns())) {
            differences.add("columns of " + what + ": " + projected.columns() + " / " + read.columns());
        }
    }

    private static Seq<String> described(Seq<Column> columns) {
        return Vector.ofAll(columns)
                .map(column -> column.name() + " " + column.type() + " " + column.nullability() + " "
                        + source(column.value()));
    }

    private static String source(ColumnValue value) {
        boolean isNull = value.defaultExpression()
                .exists(text -> NULL_DEFAULT.matcher(text.text()).matches());
        return isNull ? "none" : value.source();
    }

    private static final class OnRelation implements ObjectName.Cases<Boolean> {
        @Override
        public Boolean schema(ObjectName.Schema name) {
            return false;
        }

        @Override
        public Boolean relation(ObjectName.Relation name) {
            return false;
        }

        @Override
        public Boolean column(ObjectName.Column name) {
            return false;
        }

        @Override
        public Boolean constraint(ObjectName.Constraint name) {
            return false;
        }

        @Override
        public Boolean inSchema(ObjectName.InSchema name) {
            return false;
        }

        @Override
        public Boolean onRelation(ObjectName.OnRelation name) {
            return name.objectClass() != ObjectClass.DEFAULT;
        }

        @Override
        public Boolean inDatabase(ObjectName.InDatabase name) {
            return false;
        }
    }

    private void same(String what, Definition projected, Definition read) {
        if (projected.likeness(read) == Likeness.DIFFERENT) {
            differences.add(what + ": " + projected.text() + " / " + read.text());
        }
    }

    private void same(String what, Object projected, Object read) {
        if (!projected.equals(read)) {
            differences.add(what + ": " + projected + " / " + read);
        }
    }
}
