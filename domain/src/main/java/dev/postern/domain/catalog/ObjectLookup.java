package dev.postern.domain.catalog;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;

/**
 * Finds among hundreds of objects those that have to do with one name, without looking at each. It follows from the
 * objects. Immutable.
 *
 * @param placed the names of objects, by the relation, type or family of names that holds them
 * @param standing the names of those that stand on, go with or belong to something, by what holds that
 */
record ObjectLookup(Map<ObjectName, SortedSet<ObjectName>> placed, Map<ObjectName, SortedSet<ObjectName>> standing) {

    static final ObjectLookup NONE = new ObjectLookup(HashMap.empty(), HashMap.empty());

    static ObjectLookup of(Iterable<DatabaseObject> objects) {
        ObjectLookup all = NONE;
        for (DatabaseObject each : objects) {
            all = all.with(each);
        }
        return all;
    }

    /** What may be that, or in it or on it, in order; every other such object is in a schema that has that name. */
    Seq<ObjectName> in(ObjectName name) {
        return names(placed, name);
    }

    /** What may stand on, go with or belong to that or a part of it, in order. */
    Seq<ObjectName> on(ObjectName name) {
        return names(standing, name);
    }

    private static Seq<ObjectName> names(Map<ObjectName, SortedSet<ObjectName>> by, ObjectName name) {
        return by.get(place(name)).toVector().flatMap(names -> names);
    }

    ObjectLookup with(DatabaseObject object) {
        return new ObjectLookup(
                adding(placed, place(object.name()), object.name()),
                grounds(object).foldLeft(standing, (by, ground) -> adding(by, ground, object.name())));
    }

    ObjectLookup without(DatabaseObject object) {
        return new ObjectLookup(
                removing(placed, place(object.name()), object.name()),
                grounds(object).foldLeft(standing, (by, ground) -> removing(by, ground, object.name())));
    }

    private static Seq<ObjectName> grounds(DatabaseObject object) {
        return object.dependsOn()
                .toVector()
                .appendAll(object.goesWith())
                .appendAll(object.ownedBy())
                .appendAll(object.parents().map(ObjectName.Relation::new))
                .map(ObjectLookup::place)
                .distinct();
    }

    private static Map<ObjectName, SortedSet<ObjectName>> adding(
            Map<ObjectName, SortedSet<ObjectName>> by, ObjectName place, ObjectName name) {
        return by.put(place, by.get(place).getOrElse(TreeSet.empty()).add(name));
    }

    private static Map<ObjectName, SortedSet<ObjectName>> removing(
            Map<ObjectName, SortedSet<ObjectName>> by, ObjectName place, ObjectName name) {
        SortedSet<ObjectName> left = by.get(place).getOrElse(TreeSet.empty()).remove(name);
        return left.isEmpty() ? by.remove(place) : by.put(place, left);
    }

    /** The relation or the type that a name belongs to; of what belongs to none, all that is called so. */
    private static ObjectName place(ObjectName name) {
        return name.relationName()
                .<ObjectName>map(ObjectName.Relation::new)
                .orElse(() -> name.container()
                        .filter(holder -> holder.schemaItself().isEmpty())
                        .map(ObjectLookup::place))
                .getOrElse(name::family);
    }
}
