package dev.postern.domain.operation.data;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.Called;
import dev.postern.domain.operation.Calls;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.RoutineBodies;
import dev.postern.domain.operation.RoutineCall;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * A query that is run for what its functions do: {@code SELECT}, {@code CALL}, {@code EXECUTE}. What a function does
 * beside reading its arguments is known on a catalog that has its body, as far as that says so.
 *
 * @param kind the command, in lower case
 * @param uses what its text uses
 * @param made the calls of it that are made whenever it runs
 * @param bodies what is known of what it calls
 * @param called what those that it calls use
 */
public record RunQuery(String kind, Uses uses, Set<RoutineCall> made, RoutineBodies bodies, Called called)
        implements Operation {

    /** Of which only the text is known. */
    public RunQuery(String kind, Uses uses) {
        this(kind, uses, LinkedHashSet.empty(), RoutineBodies.UNREAD, Called.NOTHING);
    }

    /** The same once it is known what the bodies say. */
    public RunQuery calling(Set<RoutineCall> surely, RoutineBodies known) {
        return new RunQuery(kind, uses, surely, known, called);
    }

    @Override
    public Calls calls() {
        return new Calls(made, uses.calls().removeAll(made), bodies);
    }

    @Override
    public Operation on(Catalog catalog) {
        Calls calls = calls();
        return calls.isEmpty() ? this : new RunQuery(kind, uses, made, bodies, calls.on(catalog));
    }

    @Override
    public Option<ObjectName> target() {
        return Option.none();
    }

    @Override
    public Nature nature() {
        return Nature.DATA;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.reading(uses);
    }

    @Override
    public Seq<Guard> needs() {
        return uses.needs().appendAll(called.surely().needs()).distinct();
    }

    @Override
    public Seq<Guard> perhapsNeeds() {
        return called.perhaps().needs();
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        return uses.footprint().and(called.footprint());
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible("what \"" + kind + "\" called may have changed is only known to a down script");
    }

    /** A procedure may, which {@code CALL} runs, and a prepared {@code CALL}; a function may not. */
    @Override
    public Ending ending() {
        return kind.equals("call") || kind.equals("execute") ? Ending.PERHAPS_BY_ITSELF : Ending.BY_OTHERS;
    }

    /** Only a fresh reading tells what is there afterwards. */
    @Override
    public Naming naming() {
        return Naming.BY_SERVER;
    }

    @Override
    public LockStrength lock() {
        return locks().strongest().getOrElse(LockStrength.ACCESS_SHARE);
    }

    @Override
    public Locks locks() {
        Footprint certain = uses.and(called.surely()).footprint();
        return Locks.ofReading(certain).and(Locks.ofChanging(certain));
    }
}
