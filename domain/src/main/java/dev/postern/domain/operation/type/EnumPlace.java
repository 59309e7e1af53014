package dev.postern.domain.operation.type;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Where a new value stands among those of an enum type. */
public sealed interface EnumPlace {

    /** The value beside which it is to stand, if one is named. */
    Option<String> neighbour();

    /** The position of the new value among those that are there. */
    int in(Seq<String> labels);

    /** Behind all others. */
    record Last() implements EnumPlace {
        @Override
        public Option<String> neighbour() {
            return Option.none();
        }

        @Override
        public int in(Seq<String> labels) {
            return labels.size();
        }
    }

    /** Immediately before another. */
    record Before(String label) implements EnumPlace {
        @Override
        public Option<String> neighbour() {
            return Option.some(label);
        }

        @Override
        public int in(Seq<String> labels) {
            int found = labels.indexOf(label);
            return found < 0 ? labels.size() : found;
        }
    }

    /** Immediately behind another. */
    record After(String label) implements EnumPlace {
        @Override
        public Option<String> neighbour() {
            return Option.some(label);
        }

        @Override
        public int in(Seq<String> labels) {
            int found = labels.indexOf(label);
            return found < 0 ? labels.size() : found + 1;
        }
    }
}
