package dev.postern.domain.run;

import dev.postern.domain.plan.Awaited;
import dev.postern.domain.plan.Decision;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A decision as a command reports it: its word, what it waits for, and why. */
public record DecisionWords(String word, Seq<String> waitsFor, String reason) {

    public static DecisionWords of(Decision decision) {
        return decision.match(new Wording());
    }

    private static final class Wording implements Decision.Cases<DecisionWords> {

        @Override
        public DecisionWords apply(Decision.Apply decision) {
            Option<String> trust = Option.when(
                    decision.trust() == Decision.Apply.Trust.TO_BE_SEEN, "PostgreSQL will tell whether it can be done");
            Seq<String> said =
                    Vector.of(decision.remark()).reject(String::isEmpty).appendAll(trust);
            return new DecisionWords("apply", Vector.empty(), said.mkString("; "));
        }

        @Override
        public DecisionWords alreadyInPlace(Decision.AlreadyInPlace decision) {
            return new DecisionWords(
                    "already-in-place", Vector.empty(), decision.evidence().text());
        }

        @Override
        public DecisionWords defer(Decision.Defer decision) {
            Seq<String> awaited = decision.awaits().map(Awaited::describe);
            return new DecisionWords("defer", awaited, decision.reason());
        }

        @Override
        public DecisionWords conflict(Decision.Conflict decision) {
            return new DecisionWords(
                    "conflict", Vector.empty(), "expected " + decision.expected() + ", found " + decision.found());
        }

        @Override
        public DecisionWords refuse(Decision.Refuse decision) {
            return new DecisionWords("refuse", Vector.empty(), decision.reason() + ". " + decision.remedy());
        }
    }
}
