package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/** Follows calls into the bodies of what is called, and from there to what those call, as far as a catalog knows. */
public final class CallTree {

    private final RoutineBodies bodies;
    private final Catalog catalog;

    public CallTree(RoutineBodies bodies, Catalog catalog) {
        this.bodies = bodies;
        this.catalog = catalog;
    }

    /**
     * What calls come to. Only of a routine that is surely called, and is the only one that may be meant, it is certain.
     *
     * @param surely the calls that are made whenever the statement runs
     * @param perhaps others in it
     */
    public Called of(Set<RoutineCall> surely, Set<RoutineCall> perhaps) {
        Called called = Called.NOTHING;
        Set<ObjectName> seen = LinkedHashSet.empty();
        Set<RoutineCall> further = perhaps;
        for (RoutineCall call : surely) {
            Seq<DatabaseObject> meant = call.made(catalog);
            if (meant.size() == 1) {
                Called body = bodies.of(meant.head(), catalog);
                called = called.and(body);
                further = further.addAll(body.surely().calls())
                        .addAll(body.perhaps().calls());
                seen = seen.add(meant.head().name());
            } else {
                further = further.add(call);
            }
        }
        return called.and(perhaps(further, seen));
    }

    private Called perhaps(Set<RoutineCall> calls, Set<ObjectName> before) {
        Called called = Called.NOTHING;
        Set<ObjectName> seen = before;
        Set<RoutineCall> open = calls;
        while (!open.isEmpty()) {
            Set<ObjectName> known = seen;
            Seq<DatabaseObject> next = open.toVector()
                    .flatMap(call -> call.made(catalog))
                    .distinct()
                    .reject(routine -> known.contains(routine.name()));
            seen = seen.addAll(next.map(DatabaseObject::name));
            Called bodies =
                    next.map(routine -> this.bodies.of(routine, catalog)).fold(Called.NOTHING, Called::and);
            called = called.and(bodies.perhapsOnly());
            open = bodies.surely().calls().addAll(bodies.perhaps().calls());
        }
        return called;
    }
}
