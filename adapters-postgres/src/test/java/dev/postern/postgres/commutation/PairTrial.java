package dev.postern.postgres.commutation;

import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** What became of two statements in the one order and in the other: everything there is, or PostgreSQL's refusal. */
record PairTrial(Pair pair, Either<String, Seq<String>> inOrder, Either<String, Seq<String>> turnedRound) {

    /** Whether there is an order in which both succeed; otherwise no history has them side by side. */
    boolean happens() {
        return inOrder.isRight() || turnedRound.isRight();
    }

    boolean isTheSame() {
        return inOrder.isRight() && turnedRound.isRight() && inOrder.equals(turnedRound);
    }

    /** Where the two orders differ, in a few lines. */
    String difference() {
        if (inOrder.isLeft() || turnedRound.isLeft()) {
            return "  in order: " + outcome(inOrder) + "\n  turned round: " + outcome(turnedRound);
        }
        return inOrder.get()
                        .removeAll(turnedRound.get())
                        .map("  in order: "::concat)
                        .mkString("\n")
                + "\n"
                + turnedRound
                        .get()
                        .removeAll(inOrder.get())
                        .map("  turned round: "::concat)
                        .mkString("\n");
    }

    private static String outcome(Either<String, Seq<String>> result) {
        return result.fold(refusal -> refusal, facts -> "both are done");
    }
}
