package dev.postern.postgres.catalog;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Comparator;

/** The order in which things can be made again: nothing before what it stands on, else what is older first. */
final class MakingOrder {

    private static final Comparator<GonePart> OLDEST_FIRST = Comparator.comparingLong(GonePart::oid)
            .thenComparing(GonePart::systemCatalog)
            .thenComparing(GonePart::number);

    private final GoneObjects gone;
    private final Map<GonePart, Set<GonePart>> bearers;

    MakingOrder(GoneObjects gone, Seq<Dependence> dependences) {
        this.gone = gone;
        this.bearers = dependences
                .filter(each -> gone.contains(each.dependant()) && gone.contains(each.referenced()))
                .map(each -> new Dependence(gone.whole(each.dependant()), gone.whole(each.referenced())))
                .reject(each -> each.dependant().equals(each.referenced()))
                .foldLeft(
                        LinkedHashMap.empty(),
                        (map, each) -> map.put(
                                each.dependant(),
                                map.get(each.dependant())
                                        .getOrElse(LinkedHashSet.empty())
                                        .add(each.referenced())));
    }

    /** These and whatever stands on them, however far off. */
    Set<GonePart> withDependants(Set<GonePart> parts) {
        Set<GonePart> reached = parts;
        Set<GonePart> more = reached;
        do {
            reached = more;
            Set<GonePart> bearing = reached;
            more = reached.addAll(
                    bearers.filterValues(on -> on.exists(bearing::contains)).keySet());
        } while (more.size() > reached.size());
        return reached;
    }

    Seq<String> sorted(Seq<MakingStatement> statements) {
        Map<GonePart, Seq<MakingStatement>> left = statements
                .reject(MakingStatement::isAtTheEnd)
                .groupBy(each -> gone.whole(each.made()))
                .mapValues(each -> (Seq<MakingStatement>) each);
        Seq<MakingStatement> sorted = Vector.empty();
        while (!left.isEmpty()) {
            GonePart next = next(left.keySet());
            sorted = sorted.appendAll(left.get(next).get().sortBy(MakingStatement::place));
            left = left.remove(next);
        }
        return sorted.appendAll(statements.filter(MakingStatement::isAtTheEnd).sortBy(MakingStatement::place))
                .map(MakingStatement::sql);
    }

    /** Where everything stands on something else that is left, which PostgreSQL's own catalogs never say, the oldest. */
    private GonePart next(Set<GonePart> left) {
        Seq<GonePart> oldestFirst = left.toVector().sorted(OLDEST_FIRST);
        return oldestFirst
                .find(each -> !bearers.get(each).exists(on -> on.exists(left::contains)))
                .getOrElse(oldestFirst::head);
    }
}
