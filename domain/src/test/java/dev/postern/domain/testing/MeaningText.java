package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Touch;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What an operation says about itself, as lines of text. */
public final class MeaningText {

    private MeaningText() {}

    public static String of(Operation operation) {
        Seq<String> lines = Vector.of(
                        operation.kind()
                                + operation
                                        .target()
                                        .map(target -> " " + target.describe())
                                        .getOrElse(""),
                        operation.nature() + ", " + operation.lock().words())
                .appendAll(operation.needs().map(Guard::describe).map("needs "::concat))
                .append("goal " + operation.goal().describe())
                .appendAll(touches("reads ", operation.footprint().reads().toVector()))
                .appendAll(touches("writes ", operation.footprint().writes().toVector()))
                .appendAll(operation.destroys().map(object -> "destroys " + object.describe()));
        return lines.mkString("\n");
    }

    /** How it is taken back when it has been projected on this. */
    public static String inverse(Operation operation, Catalog before) {
        return inverse(operation.inverse(before, operation.project(before)));
    }

    public static String inverse(Inverse inverse) {
        return inverse.match(new InverseText());
    }

    private static Seq<String> touches(String verb, Seq<Touch> touches) {
        return touches.sorted().map(touch -> verb + touch);
    }

    private static final class InverseText implements Inverse.Cases<String> {
        @Override
        public String statements(Inverse.Statements inverse) {
            return inverse.sql().mkString("; ");
        }

        @Override
        public String irreversible(Inverse.Irreversible inverse) {
            return "irreversible: " + inverse.reason();
        }

        @Override
        public String nothing(Inverse.Nothing inverse) {
            return "nothing: " + inverse.reason();
        }
    }
}
