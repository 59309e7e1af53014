package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * The objects of a catalog that are not relations, and what else is known of those that are. Immutable.
 *
 * @param covered the families of names that were looked up, whether something was found or not
 * @param known what was found or projected, by name
 * @param bearing the objects of which everything is known that stands on them
 */
public record DatabaseObjects(
        Set<ObjectName> covered, SortedMap<ObjectName, DatabaseObject> known, Set<ObjectName> bearing) {

    public static final DatabaseObjects NONE =
            new DatabaseObjects(LinkedHashSet.empty(), TreeMap.empty(), LinkedHashSet.empty());

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
        Seq<DatabaseObject> found = Vector.empty();
        for (Tuple2<ObjectName, DatabaseObject> each : known) {
            boolean calledSo = each._1().identifier().equals(family.identifier());
            found = calledSo && each._1().family().equals(family) ? found.append(each._2()) : found;
        }
        return found;
    }

    /** The objects that are on that relation, or the like, or in that schema. */
    public Seq<DatabaseObject> in(ObjectName container) {
        return known.values()
                .filter(each -> container.contains(each.name()) && !each.name().equals(container));
    }

    /** The objects that stand on that one, or on a part of it, themselves. */
    public Seq<DatabaseObject> dependantsOf(ObjectName name) {
        return known.values()
                .filter(each -> !name.contains(each.name()) && each.dependsOn().exists(name::contains));
    }

    public DatabaseObjects with(DatabaseObject object) {
        return new DatabaseObjects(covered, known.put(object.name(), object), bearing);
    }

    /** With those objects looked up: the families of names, and what stands on the others. */
    public DatabaseObjects lookedUp(Set<ObjectName> families, Set<ObjectName> bearers) {
        return new DatabaseObjects(covered.addAll(families.map(ObjectName::family)), known, bearing.addAll(bearers));
    }

    /** Without an object and whatever is on it or in it. */
    public DatabaseObjects without(ObjectName name) {
        Seq<ObjectName> gone = known.values()
                .filter(each -> name.contains(each.name()) || each.goesWith().exists(name::contains))
                .map(DatabaseObject::name)
                .toVector();
        return new DatabaseObjects(covered.add(name.family()), gone.foldLeft(known, SortedMap::remove), bearing);
    }

    public DatabaseObjects changing(ObjectName name, UnaryOperator<DatabaseObject> change) {
        return known.get(name).map(found -> with(change.apply(found))).getOrElse(this);
    }

    /** With an object, whatever is on it, and whoever depends on it knowing it by another name. */
    public DatabaseObjects renaming(ObjectName from, ObjectName to) {
        SortedMap<ObjectName, DatabaseObject> renamed = TreeMap.empty();
        for (DatabaseObject each : known.values()) {
            DatabaseObject now = each.following(from, to);
            renamed = renamed.put(now.name(), now);
        }
        return new DatabaseObjects(covered.add(from.family()), renamed, bearing);
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
        return new DatabaseObjects(
                covered.addAll(fresh.covered.reject(covered::contains)),
                fresh.known.foldLeft(standing, SortedMap::put),
                bearing.addAll(fresh.bearing.reject(bearing::contains)));
    }
}
