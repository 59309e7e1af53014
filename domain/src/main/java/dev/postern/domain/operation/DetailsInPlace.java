package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Scope;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * Is a table that is there what it is to be besides its columns and constraints: partitioned alike, of the same parents
 * and collations? How it is kept may have been tuned since and does not count.
 */
record DetailsInPlace(Seq<DatabaseObject> wanted) implements Guard {

    private static final Set<String> OF_ITS_SHAPE = LinkedHashSet.of(
            "collation", "inherits", "of type", "partition bound", "partition key", "partition of", "server");

    @Override
    public Finding ask(Catalog catalog) {
        return Finding.all(wanted.map(each -> ask(catalog, each)));
    }

    @Override
    public Scope scope() {
        return wanted.map(each -> Scope.of(each.name())).fold(Scope.EMPTY, Scope::and);
    }

    @Override
    public String describe() {
        return wanted.map(DatabaseObject::describe).mkString(", ") + " as defined here";
    }

    private static Finding ask(Catalog catalog, DatabaseObject wanted) {
        if (!catalog.covers(wanted.name())) {
            return Finding.cannotTell(wanted.describe() + " was not looked up");
        }
        boolean there = isThere(catalog, wanted);
        Option<Property> different = wanted.properties()
                .keySet()
                .filter(property -> OF_ITS_SHAPE.contains(property.name()))
                .find(property -> there && differs(catalog, wanted, property));
        return different
                .map(property -> Finding.contradicted(
                        words(wanted, property, wanted.property(property)),
                        words(wanted, property, found(catalog, wanted, property))))
                .getOrElse(() -> Finding.holds(wanted.describe() + " has what is wanted of it"));
    }

    private static boolean isThere(Catalog catalog, DatabaseObject wanted) {
        Option<Relation> relation = wanted.name().relationName().flatMap(catalog::relation);
        return wanted.kind().equals("column")
                ? relation.flatMap(Relation::asTable)
                        .exists(table ->
                                table.column(wanted.name().identifier()).isDefined())
                : relation.isDefined();
    }

    private static boolean differs(Catalog catalog, DatabaseObject wanted, Property property) {
        Option<Definition> found = found(catalog, wanted, property);
        return found.isEmpty()
                || wanted.property(property)
                        .exists(value -> value.likeness(found.get()) == Definition.Likeness.DIFFERENT);
    }

    private static Option<Definition> found(Catalog catalog, DatabaseObject wanted, Property property) {
        return catalog.object(wanted.name()).flatMap(object -> object.property(property));
    }

    private static String words(DatabaseObject object, Property property, Option<Definition> value) {
        return object.describe() + ", "
                + value.map(given -> property + " " + given.text()).getOrElse("no " + property);
    }
}
