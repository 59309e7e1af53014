package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Missing;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Who waits behind whom: told link by link, down to what is missing. */
final class Chains {

    private static final int MOST_LINKS = 3;

    private final Map<OperationId, Waiting> waiting;
    private final Catalog catalog;

    Chains(Seq<Waiting> waiting, Catalog catalog) {
        this.waiting = waiting.toLinkedMap(each -> each.operation().id(), each -> each);
        this.catalog = catalog;
    }

    /** Some of those that wait as what another waits for; left out are those that others of them wait behind anyway. */
    Seq<Awaited> to(Seq<Waiting> some) {
        Set<OperationId> implied = LinkedHashSet.empty();
        Seq<Awaited> nearest = Vector.empty();
        for (Waiting each : some.reverse()) {
            if (!implied.contains(each.operation().id())) {
                nearest = nearest.prepend(link(each, MOST_LINKS));
                implied = ahead(each, implied);
            }
        }
        return nearest;
    }

    /** A long chain is told from both of its ends. */
    private Awaited link(Waiting each, int links) {
        Seq<Awaited> further = predecessors(each)
                .lastOption()
                .map(next -> links == 0
                        ? origin(next, LinkedHashSet.of(each.operation().id()))
                        : Vector.of(link(next, links - 1)))
                .getOrElse(() -> missing(each));
        return new Awaited.Behind(each.operation().id(), each.operation().label(), further);
    }

    /** What is carried over by a rename and is in conflict waits for that, which waits behind it. */
    private Seq<Awaited> origin(Waiting each, Set<OperationId> passed) {
        Set<OperationId> further = passed.add(each.operation().id());
        return predecessors(each)
                .lastOption()
                .filter(next -> !further.contains(next.operation().id()))
                .map(next -> origin(next, further))
                .getOrElse(() -> missing(each));
    }

    private Set<OperationId> ahead(Waiting each, Set<OperationId> known) {
        Set<OperationId> all = known;
        for (Waiting predecessor : predecessors(each)) {
            OperationId id = predecessor.operation().id();
            all = all.contains(id) ? all : ahead(predecessor, all.add(id));
        }
        return all;
    }

    private Seq<Waiting> predecessors(Waiting each) {
        return each.awaits().flatMap(Awaited::predecessor).flatMap(waiting::get);
    }

    private Seq<Awaited> missing(Waiting each) {
        Seq<Missing> missing =
                each.operation().needs().flatMap(need -> need.ask(catalog).missing());
        return missing.distinct().map(Awaited.ForObject::new);
    }
}
