package dev.postern.domain.plan;

import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Missing;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What a deferred operation waits for. */
public sealed interface Awaited {

    /** In words: {@code table public.orders}, {@code 004/9f3c21ab}. */
    String describe();

    /** The missing object, if it waits for one. */
    Option<Missing> missing();

    /** The operation ahead of it, if it waits behind one. */
    Option<OperationId> predecessor();

    /** Something that is not there. */
    record ForObject(Missing object) implements Awaited {
        @Override
        public String describe() {
            return object.description();
        }

        @Override
        public Option<Missing> missing() {
            return Option.some(object);
        }

        @Override
        public Option<OperationId> predecessor() {
            return Option.none();
        }
    }

    /** Whether it waits for somebody who asks for it. */
    default boolean isForAsking() {
        return false;
    }

    /** As the end of a sentence about another that waits for the same: shorter where that says enough. */
    default String describeFurther() {
        return describe();
    }

    /**
     * A deferred operation with which it does not commute.
     *
     * @param awaits what that one waits for; nothing where it is blocked
     */
    record Behind(OperationId operation, String label, Seq<Awaited> awaits) implements Awaited {

        @Override
        public String describe() {
            return operation + " (" + label + ")" + further();
        }

        @Override
        public String describeFurther() {
            return operation + further();
        }

        private String further() {
            return awaits.isEmpty()
                    ? ""
                    : ", which waits for "
                            + awaits.map(Awaited::describeFurther).mkString(" and ");
        }

        @Override
        public Option<Missing> missing() {
            return Option.none();
        }

        @Override
        public Option<OperationId> predecessor() {
            return Option.some(operation);
        }
    }

    /** Somebody who asks for everything that waits to be settled, for it is not done unasked. */
    record Asking(String why) implements Awaited {
        @Override
        public String describe() {
            return "\"postern reconcile\", for " + why;
        }

        @Override
        public boolean isForAsking() {
            return true;
        }

        @Override
        public Option<Missing> missing() {
            return Option.none();
        }

        @Override
        public Option<OperationId> predecessor() {
            return Option.none();
        }
    }
}
