package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;

/**
 * Finds among thousands of relations those that are asked for at every step, without looking at each. It follows from the
 * relations. Immutable.
 *
 * @param indexes the names of indexes, by their tables
 * @param temporary the names of what goes with its session
 */
public record RelationLookup(Map<QualifiedName, SortedSet<QualifiedName>> indexes, Set<QualifiedName> temporary) {

    static final RelationLookup NONE = new RelationLookup(HashMap.empty(), HashSet.empty());

    static RelationLookup of(Iterable<Relation> relations) {
        RelationLookup all = NONE;
        for (Relation each : relations) {
            all = all.with(each, Option.none());
        }
        return all;
    }

    /** The indexes of a table, in the order of their names. */
    Seq<QualifiedName> indexesOf(QualifiedName table) {
        return indexes.get(table).toVector().flatMap(names -> names);
    }

    /** With a relation in the place of what had its name before. */
    RelationLookup with(Relation relation, Option<Relation> before) {
        RelationLookup others = before.map(this::without).getOrElse(this);
        return new RelationLookup(
                relation.asIndex()
                        .map(index -> others.indexes.put(
                                index.table(),
                                others.indexes
                                        .get(index.table())
                                        .getOrElse(TreeSet.empty())
                                        .add(index.name())))
                        .getOrElse(others.indexes),
                Temporary.is(relation.name()) ? others.temporary.add(relation.name()) : others.temporary);
    }

    RelationLookup without(Relation relation) {
        return new RelationLookup(
                relation.asIndex()
                        .map(index -> without(
                                index,
                                indexes.get(index.table())
                                        .getOrElse(TreeSet.empty())
                                        .remove(index.name())))
                        .getOrElse(indexes),
                temporary.remove(relation.name()));
    }

    private Map<QualifiedName, SortedSet<QualifiedName>> without(Index index, SortedSet<QualifiedName> left) {
        return left.isEmpty() ? indexes.remove(index.table()) : indexes.put(index.table(), left);
    }
}
