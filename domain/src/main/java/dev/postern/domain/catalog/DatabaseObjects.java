package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * The objects of a catalog that are not relations, and what else is known of those that are. Immutable.
 *
 * @param covered the families of names that were looked up, whether something was found or not
 * @param known what was found or projected, by name
 * @param bearing the objects of which everything is known that stands on them
 * @param lookup finds some of those that are known
 */
public record DatabaseObjects(
        Set<ObjectName> covered,
        SortedMap<ObjectName, DatabaseObject> known,
        Set<ObjectName> bearing,
        ObjectLookup lookup) {

    public static final DatabaseObjects NONE =
            new DatabaseObjects(LinkedHashSet.empty(), TreeMap.empty(), LinkedHashSet.empty(), ObjectLookup.NONE);

    /** Whether it can be told if there is an object of that name. */
    public boolean covers(ObjectName name) {
        return known.containsKey(name) || covered.contains(name.family());
    }

    public Option<DatabaseObject> find(ObjectName name) {
        return known.get(name);
    }

    /** All objects of that name, whatever their arguments. */
    public Seq<DatabaseObject> family(ObjectName name) {
        if (name.relationName().isDefined()) {
            return find(name).toVector();
        }
        ObjectName family = name.family();
        return lookup.in(family).filter(each -> each.family().equals(family)).flatMap(known::get);
    }

    /** The objects that are on that relation, or the like, or in that schema. */
    public Seq<DatabaseObject> in(ObjectName container) {
        return perhapsIn(container)
                .filter(each -> container.contains(each.name()) && !each.name().equals(container));
    }

    /** The objects that stand on that one, or on a part of it, themselves. */
    public Seq<DatabaseObject> dependantsOf(ObjectName name) {
        return perhapsOn(name)
                .filter(each -> !name.contains(each.name()) && each.dependsOn().exists(name::contains));
    }

    /** The sequences that belong to a column, or to the columns of a table. */
    Seq<DatabaseObject> ownedBy(ObjectName owner) {
        return perhapsOn(owner).filter(each -> each.ownedBy().exists(owner::contains));
    }

    /** The partitions of a table, or the parts of an index on one. */
    Seq<DatabaseObject> partitionsOf(QualifiedName parent) {
        return perhapsOn(new ObjectName.Relation(parent))
                .filter(object -> object.property(Property.PARTITION_OF)
                        .exists(of -> of.text().equals(parent.sql())));
    }

    /** What is in a schema is found nowhere else than among all there is. */
    private Seq<DatabaseObject> perhapsIn(ObjectName name) {
        return name.schemaItself().isDefined()
                ? known.values()
                : lookup.in(name).flatMap(known::get);
    }

    private Seq<DatabaseObject> perhapsOn(ObjectName name) {
        return name.schemaItself().isDefined()
                ? known.values()
                : lookup.on(name).flatMap(known::get);
    }

    public DatabaseObjects with(DatabaseObject object) {
        ObjectLookup others = known.get(object.name()).map(lookup::without).getOrElse(lookup);
        return new DatabaseObjects(covered, known.put(object.name(), object), bearing, others.with(object));
    }

    /** With those objects looked up: the families of names, and what stands on the others. */
    public DatabaseObjects lookedUp(Set<ObjectName> families, Set<ObjectName> bearers) {
        return new DatabaseObjects(
                covered.addAll(families.map(ObjectName::family)), known, bearing.addAll(bearers), lookup);
    }

    /** Without an object and whatever is on it or in it. */
    public DatabaseObjects without(ObjectName name) {
        Seq<DatabaseObject> gone = perhapsIn(name)
                .filter(each -> name.contains(each.name()))
                .appendAll(perhapsOn(name)
                        .filter(each -> each.goesWith().exists(name::contains) && !name.contains(each.name())))
                .toVector();
        return new DatabaseObjects(
                covered.add(name.family()),
                gone.map(DatabaseObject::name).foldLeft(known, SortedMap::remove),
                bearing,
                gone.foldLeft(lookup, ObjectLookup::without));
    }

    public DatabaseObjects changing(ObjectName name, UnaryOperator<DatabaseObject> change) {
        return known.get(name).map(found -> with(change.apply(found))).getOrElse(this);
    }

    /** With an object, whatever is on it, and whoever depends on it knowing it by another name. */
    public DatabaseObjects renaming(ObjectName from, ObjectName to) {
        SortedMap<ObjectName, DatabaseObject> renamed = known;
        ObjectLookup found = lookup;
        Seq<Tuple2<DatabaseObject, DatabaseObject>> concerned = known.values()
                .map(each -> new Tuple2<>(each, each.following(from, to)))
                .filter(each -> !each._1().equals(each._2()))
                .toVector();
        for (DatabaseObject before : concerned.map(Tuple2::_1)) {
            renamed = renamed.remove(before.name());
            found = found.without(before);
        }
        for (DatabaseObject now : concerned.map(Tuple2::_2)) {
            found = renamed.get(now.name()).map(found::without).getOrElse(found).with(now);
            renamed = renamed.put(now.name(), now);
        }
        return new DatabaseObjects(covered.add(from.family()), renamed, bearing, found);
    }

    /** With what a later reading covers in place of what was known or projected of it, and with what is on relations. */
    public DatabaseObjects refreshed(DatabaseObjects fresh, Set<QualifiedName> relationsRead) {
        Seq<ObjectName> read = known.keysIterator()
                .filter(name -> fresh.covered.contains(name.family())
                        || name.relationName().exists(relationsRead::contains))
                .toVector();
        SortedMap<ObjectName, DatabaseObject> kept = read.foldLeft(known, SortedMap::remove);
        SortedMap<ObjectName, DatabaseObject> standing =
                fresh.bearing.isEmpty() ? kept : kept.mapValues(each -> each.notDependingOn(fresh.bearing));
        SortedMap<ObjectName, DatabaseObject> now = fresh.known.foldLeft(standing, SortedMap::put);
        return new DatabaseObjects(
                covered.addAll(fresh.covered.reject(covered::contains)),
                now,
                bearing.addAll(fresh.bearing.reject(bearing::contains)),
                Difference.between(known, now).foldLeft(lookup, DatabaseObjects::following));
    }

    private static ObjectLookup following(ObjectLookup lookup, Difference<ObjectName, DatabaseObject> difference) {
        ObjectLookup others = difference.before().map(lookup::without).getOrElse(lookup);
        return difference.after().map(others::with).getOrElse(others);
    }
}
