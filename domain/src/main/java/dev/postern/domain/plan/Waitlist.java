package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import io.vavr.Lazy;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What waits, in order, and which of it is to be asked about a name, so that not all of it has to be. Immutable. */
final class Waitlist {

    private final Seq<Waiting> inOrder;
    private final Lazy<Map<ObjectName, List<Integer>>> deciding;
    private final Lazy<List<Integer>> strays;

    Waitlist(Seq<Waiting> inOrder) {
        this.inOrder = inOrder;
        this.deciding = Lazy.of(() -> decidingOf(inOrder));
        this.strays = Lazy.of(() -> straysOf(inOrder));
    }

    Seq<Waiting> inOrder() {
        return inOrder;
    }

    GuardedOperation at(int place) {
        return inOrder.get(place).operation();
    }

    /** The places of those that make something of that name or take the name away, in order. */
    List<Integer> deciding(ObjectName name) {
        return deciding.get().getOrDefault(name, List.of());
    }

    /** The places of those that are about something by a name that does not tell its table, in order. */
    List<Integer> strays() {
        return strays.get();
    }

    private static Map<ObjectName, List<Integer>> decidingOf(Seq<Waiting> inOrder) {
        Map<ObjectName, List<Integer>> found = new HashMap<>();
        int place = 0;
        for (Waiting each : inOrder) {
            for (ObjectName name : each.operation().footprint().decided()) {
                found.computeIfAbsent(name, first -> new ArrayList<>()).add(place);
            }
            place++;
        }
        return found;
    }

    private static List<Integer> straysOf(Seq<Waiting> inOrder) {
        List<Integer> found = new ArrayList<>();
        int place = 0;
        for (Waiting each : inOrder) {
            if (Memory.concerns(each.operation())) {
                found.add(place);
            }
            place++;
        }
        return found;
    }
}
