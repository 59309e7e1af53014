package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Reach;
import dev.postern.domain.catalog.RowChange;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What changes of rows come to on a database of which something is known: what says what becomes of the rows, and what
 * becomes of others by it. Remembers that relation by relation, for many statements come to the same, and what happens to
 * one relation leaves most of it as it is. For one thread.
 */
final class Consequences {

    private final Reach reach;
    private final UnaryOperator<Footprint> along;
    private final Map<Step, Consequence> known;

    /** @param isFirst whether a statement says so, rather than something that is set off by it */
    private record Step(RowChange change, boolean isFirst) {}

    /**
     * What becomes of the rows of one relation.
     *
     * @param next the changes that follow from it
     */
    record Consequence(Footprint footprint, Touched touched, Seq<RowChange> next) {}

    /** @param along what is touched along with something, on that database */
    Consequences(Reach reach, UnaryOperator<Footprint> along) {
        this(reach, along, new HashMap<>());
    }

    private Consequences(Reach reach, UnaryOperator<Footprint> along, Map<Step, Consequence> known) {
        this.reach = reach;
        this.along = along;
        this.known = known;
    }

    /** On another database, of which that is known already which is not concerned. */
    Consequences on(Reach other, UnaryOperator<Footprint> alongThere, Predicate<Touched> concerned) {
        Map<Step, Consequence> still = new HashMap<>(known);
        still.values().removeIf(each -> concerned.test(each.touched()));
        return new Consequences(other, alongThere, still);
    }

    /** Of a change, that to its own rows first. */
    Seq<Consequence> of(RowChange said) {
        RowChange whole = reach.whole(said);
        Consequence first = consequence(new Step(whole, true));
        Seq<Consequence> all = Vector.of(first);
        Set<RowChange> met = LinkedHashSet.of(whole);
        Seq<RowChange> open = first.next();
        while (!open.isEmpty()) {
            Seq<RowChange> fresh = open.distinct().reject(met::contains);
            Seq<Consequence> more = fresh.map(each -> consequence(new Step(each, false)));
            met = met.addAll(fresh);
            all = all.appendAll(more);
            open = more.flatMap(Consequence::next);
        }
        return all;
    }

    private Consequence consequence(Step step) {
        return known.computeIfAbsent(step, this::found);
    }

    private Consequence found(Step step) {
        RowChange change = reach.whole(step.change());
        Seq<RowChange> next = reach.next(change);
        Footprint own = touching(change);
        Footprint whole = along.apply(step.isFirst() ? own : own.and(wholeRowsOf(change.relation())));
        Footprint withNext = next.map(RowChange::relation)
                .distinct()
                .map(ObjectName.Relation::new)
                .foldLeft(whole, (touched, relation) -> touched.reading(relation, Aspect.EXISTENCE));
        return new Consequence(withNext, new Touched(withNext), next);
    }

    private Footprint touching(RowChange change) {
        QualifiedName relation = change.relation();
        Footprint touched = RowsChanged.by(change)
                .reading(new ObjectName.Relation(relation), Aspect.EXISTENCE)
                .and(RowsChanged.obeying(change))
                .and(Minded.by(change));
        for (ObjectName checked : reach.checking(change)) {
            touched = touched.reading(checked, Aspect.DATA);
        }
        for (ObjectName watched : reach.watching(change)) {
            touched = touched.reading(
                    watched, Aspect.EXISTENCE, Aspect.SHAPE, Aspect.COLUMN_ORDER, Aspect.DATA, Aspect.VISIBILITY);
        }
        for (ObjectName used : reach.using(change)) {
            touched = touched.reading(used, Aspect.EXISTENCE, Aspect.SHAPE, Aspect.BEHAVIOUR);
            touched = used.relationName().isDefined() ? touched.writing(used, Aspect.DATA) : touched;
        }
        return reach.isWatched(change) ? touched.and(wholeRowsOf(relation)) : touched;
    }

    private static Footprint wholeRowsOf(QualifiedName relation) {
        return Uses.allColumns(relation).footprint().reading(new ObjectName.Relation(relation), Aspect.DATA);
    }
}
