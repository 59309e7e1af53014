package dev.postern.domain.operation;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** How an operation is taken back. */
public sealed interface Inverse {

    <R> R match(Cases<R> cases);

    /** One method per way. */
    interface Cases<R> {
        R statements(Statements inverse);

        R irreversible(Irreversible inverse);

        R nothing(Nothing inverse);
    }

    /**
     * By these statements, in this order.
     *
     * @param lost what was lost for good and they do not bring back, in words
     */
    record Statements(Seq<String> sql, Seq<String> lost) implements Inverse {

        /** By statements that bring everything back. */
        public Statements(Seq<String> sql) {
            this(sql, Vector.empty());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.statements(this);
        }
    }

    /** Not at all, and why. */
    record Irreversible(String reason) implements Inverse {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.irreversible(this);
        }
    }

    /** There is nothing to take back, and why. */
    record Nothing(String reason) implements Inverse {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothing(this);
        }
    }

    static Inverse of(String... sql) {
        return new Statements(Vector.of(sql));
    }

    static Inverse irreversible(String reason) {
        return new Irreversible(reason);
    }

    static Inverse nothing(String reason) {
        return new Nothing(reason);
    }
}
