package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Brings objects back that one statement dropped, and what {@code CASCADE} took along, in an order that they can be made in. */
public final class GoneAlong {

    private final Catalog before;

    /** @param before the catalog as it was, with all that stood on what was dropped */
    public GoneAlong(Catalog before) {
        this.before = before;
    }

    /** The statements for the objects and all that stood on them; none if one of these cannot come back by a statement. */
    public Inverse with(Seq<? extends ObjectName> dropped) {
        return statements(inOrder(along(LinkedHashSet.ofAll(dropped))));
    }

    /** The same for what stood on an object alone, for where that itself comes back in another way. */
    public Inverse without(ObjectName dropped) {
        return statements(inOrder(along(LinkedHashSet.of(dropped)).remove(dropped)));
    }

    private Set<ObjectName> along(Set<ObjectName> dropped) {
        Set<ObjectName> all = dropped;
        Seq<ObjectName> next = dropped.toVector();
        while (!next.isEmpty()) {
            Set<ObjectName> known = all;
            next = next.flatMap(each -> before.objects().dependantsOf(each))
                    .map(DatabaseObject::name)
                    .distinct()
                    .reject(name -> known.exists(each -> each.contains(name)));
            all = all.addAll(next);
        }
        return all;
    }

    /** What stands on nothing that is still to come first. */
    private Seq<ObjectName> inOrder(Set<ObjectName> objects) {
        Seq<ObjectName> ordered = Vector.empty();
        Set<ObjectName> left = objects;
        while (!left.isEmpty()) {
            Set<ObjectName> waiting = left;
            Seq<ObjectName> free = waiting.toVector().reject(each -> standsOnOneOf(each, waiting.remove(each)));
            Seq<ObjectName> next = free.isEmpty() ? waiting.toVector().take(1) : free;
            ordered = ordered.appendAll(next);
            left = left.removeAll(next);
        }
        return ordered;
    }

    private boolean standsOnOneOf(ObjectName name, Set<ObjectName> others) {
        return others.exists(other ->
                before.objects().dependantsOf(other).exists(each -> each.name().equals(name)));
    }

    private Inverse statements(Seq<ObjectName> ordered) {
        Seq<String> all = Vector.empty();
        for (ObjectName each : ordered) {
            Either<String, Seq<String>> again = each.match(new Again(before));
            if (again.isLeft()) {
                return Inverse.irreversible(again.getLeft());
            }
            all = all.appendAll(again.get());
        }
        return new Inverse.Statements(all);
    }
}
