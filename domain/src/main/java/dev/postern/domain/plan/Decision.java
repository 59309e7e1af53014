package dev.postern.domain.plan;

import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Evidence;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is to be done with one operation, and why. */
public sealed interface Decision {

    <R> R match(Cases<R> cases);

    /** Whether its statement runs. */
    default boolean runs() {
        return false;
    }

    /** Whether its time has not come. */
    default boolean waits() {
        return false;
    }

    /** Whether nothing may run, or nothing more. */
    default boolean stops() {
        return false;
    }

    /**
     * The same, where it runs later than its place, or something runs later that stands before it.
     *
     * @param heldOff what is kept from having a part in it
     * @param heldOffBy the operations in which it is to have no part when they run
     */
    default Decision outOfOrder(Seq<Latecomer> heldOff, Seq<OperationId> heldOffBy) {
        return this;
    }

    /** What there is to be said of it even once it is done; empty where that is nothing. */
    default String remark() {
        return "";
    }

    /** What it waits for; nothing unless its time has not come. */
    default Seq<Awaited> awaited() {
        return Vector.empty();
    }

    /** One method per decision. */
    interface Cases<R> {
        R apply(Apply decision);

        R alreadyInPlace(AlreadyInPlace decision);

        R defer(Defer decision);

        R conflict(Conflict decision);

        R refuse(Refuse decision);
    }

    /**
     * Run it.
     *
     * @param heldOff what is kept from having a part in it, for it was done since
     * @param heldOffBy the operations that wait, stand before it, and in which it is to have no part when they run
     */
    record Apply(Trust trust, Seq<Latecomer> heldOff, Seq<OperationId> heldOffBy) implements Decision {

        public Apply(Trust trust) {
            this(trust, Vector.empty(), Vector.empty());
        }

        /** How sure it is that its needs are met. */
        public enum Trust {
            KNOWN,
            /** The catalog cannot tell; PostgreSQL will. */
            TO_BE_SEEN
        }

        @Override
        public boolean runs() {
            return true;
        }

        @Override
        public String remark() {
            Option<String> without = Option.when(
                    !heldOff.isEmpty(),
                    () -> "as of its place: " + heldOff.map(Latecomer::describe).mkString(", "));
            Option<String> later = Option.when(!heldOffBy.isEmpty(), () -> Latecomer.recorded(heldOffBy));
            return without.toVector().appendAll(later).mkString("; ");
        }

        @Override
        public Decision outOfOrder(Seq<Latecomer> latecomers, Seq<OperationId> waiting) {
            return new Apply(trust, latecomers, waiting);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.apply(this);
        }
    }

    /** Leave it: what it is to achieve is so, by definition and not only by name. */
    record AlreadyInPlace(Evidence evidence) implements Decision {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyInPlace(this);
        }
    }

    /**
     * Write it down and do it as soon as it can be done.
     *
     * @param carried why it has another text than its author wrote; none where it has that
     */
    record Defer(Seq<Awaited> awaits, Option<CarriedOver> carried) implements Decision {

        public Defer(Seq<Awaited> awaits) {
            this(awaits, Option.none());
        }

        /** What it waits for, in words. */
        public String reason() {
            return "waits for " + awaits.map(Awaited::describe).mkString(", ")
                    + carried.map(why -> "; " + why.describe()).getOrElse("");
        }

        @Override
        public Seq<Awaited> awaited() {
            return awaits;
        }

        @Override
        public boolean waits() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.defer(this);
        }
    }

    /** Stop: the name is taken by something else. */
    record Conflict(String expected, String found) implements Decision {
        @Override
        public boolean stops() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conflict(this);
        }
    }

    /** Stop: it must not be done as things are. */
    record Refuse(String reason, String remedy) implements Decision {
        @Override
        public boolean stops() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refuse(this);
        }
    }
}
