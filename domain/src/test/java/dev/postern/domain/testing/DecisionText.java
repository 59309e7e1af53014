package dev.postern.domain.testing;

import dev.postern.domain.plan.Awaited;
import dev.postern.domain.plan.Decision;

/** A decision in one line, for tests. */
public final class DecisionText implements Decision.Cases<String> {

    private DecisionText() {}

    public static String of(Decision decision) {
        return decision.match(new DecisionText());
    }

    @Override
    public String apply(Decision.Apply decision) {
        return decision.trust() == Decision.Apply.Trust.KNOWN ? "apply" : "apply, to be seen";
    }

    @Override
    public String alreadyInPlace(Decision.AlreadyInPlace decision) {
        return "already in place: " + decision.evidence();
    }

    @Override
    public String defer(Decision.Defer decision) {
        return "defer: " + decision.awaits().map(Awaited::describe).mkString(", ");
    }

    @Override
    public String conflict(Decision.Conflict decision) {
        return "conflict: expected " + decision.expected() + ", found " + decision.found();
    }

    @Override
    public String refuse(Decision.Refuse decision) {
        return "refuse: " + decision.reason();
    }
}
