package dev.postern.domain.operation;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;

/**
 * The tables without whose rows a statement has nothing to do: nothing, where of each group at least one table holds none.
 * In a group stand tables whose rows are joined; several groups are of rows that come from here or from there.
 */
public record Feeds(Seq<Set<QualifiedName>> groups) {

    /** Of what may have something to do whatever tables hold. */
    public static final Feeds UNFAILING = new Feeds(Vector.of(LinkedHashSet.empty()));

    private static final int MOST_GROUPS = 16;

    public Feeds {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a statement that never has anything to do");
        }
    }

    public static Feeds of(QualifiedName table) {
        return new Feeds(Vector.of(LinkedHashSet.of(table)));
    }

    /** Of rows for each of which there has to be one of these and one of the others. */
    public Feeds joined(Feeds others) {
        return groups.size() * others.groups.size() > MOST_GROUPS
                ? this
                : new Feeds(groups.flatMap(group -> others.groups.map(group::addAll))
                        .distinct());
    }

    /** Of rows each of which is one of these or one of the others. */
    public Feeds united(Feeds others) {
        Seq<Set<QualifiedName>> both = groups.appendAll(others.groups).distinct();
        return both.exists(Set::isEmpty) ? UNFAILING : new Feeds(both);
    }

    /** All of them, in order. */
    public Set<QualifiedName> tables() {
        return groups.flatMap(group -> group).toLinkedSet();
    }

    /** Tables without rows that leave nothing to do; none where there may be something. */
    public Option<Seq<QualifiedName>> dry(Predicate<QualifiedName> holdsNone) {
        Seq<Option<QualifiedName>> found = groups.map(group -> group.find(holdsNone));
        return Option.when(
                found.forAll(Option::isDefined),
                () -> found.flatMap(table -> table).distinct());
    }
}
