package dev.postern.domain.run;

import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * What a plan says and what it rests on, fact by fact: the server and the role, what was asked for, every statement with
 * its decision, and every question that was put to the catalog with its answer. Two plans with the same basis are the same
 * plan; it can be written down, looked at by people, and asked for again.
 */
public record Basis(Seq<Fact> facts) {

    static final String DECISION = "decision";

    private static final int TOLD = 5;

    /**
     * One thing that was so.
     *
     * @param about the operation, or what else it is about: {@code server}, {@code request}, {@code hook before-run}
     * @param subject what of it: {@code statement}, {@code decision}, or a question to the catalog
     * @param said how it was
     */
    public record Fact(String about, String subject, String said) {}

    /** How a fact tells what is decided about a step. */
    static Fact decision(PlannedStep step) {
        String phase = step.phase() == PlannedStep.Phase.IN_ORDER ? "" : " (" + words(step.phase()) + ")";
        return new Fact(
                step.operation().id().toString(),
                DECISION,
                DecisionWords.of(step.decision()).word() + phase);
    }

    private static String words(PlannedStep.Phase phase) {
        return switch (phase) {
            case IN_ORDER -> "in order";
            case SETTLING -> "settling";
            case MOOT -> "moot";
            case CARRIED -> "carried over";
        };
    }

    /** Whether a step is one of the plan's. */
    boolean allows(PlannedStep step) {
        return facts.contains(decision(step));
    }

    /** Why this is not to be done where things are as that other says; none where both are the same. */
    Option<RunFault> otherThan(Basis now) {
        Set<String> differences = differences(now);
        if (differences.isEmpty()) {
            return Option.none();
        }
        String more = differences.size() > TOLD ? "; and " + (differences.size() - TOLD) + " more" : "";
        return Option.some(
                new RunFault(
                        "the plan is not what would be done now: "
                                + differences.take(TOLD).mkString("; ") + more,
                        "Nothing has run. Make a new plan with \"postern plan --out FILE\", have it looked at, and run that one."));
    }

    private Set<String> differences(Basis now) {
        Map<String, String> before = bySubject();
        Map<String, String> after = now.bySubject();
        return before.keySet()
                .addAll(after.keySet())
                .filter(subject -> !before.get(subject).equals(after.get(subject)))
                .map(subject -> subject + ": " + told("in the plan ", before.get(subject)) + ", "
                        + told("now ", after.get(subject)));
    }

    private static String told(String when, Option<String> said) {
        return when + said.map(text -> "\"" + text + "\"").getOrElse("nothing of the kind");
    }

    /** Everything that was said of each subject, in its order. */
    private Map<String, String> bySubject() {
        return facts.foldLeft(
                LinkedHashMap.<String, String>empty(),
                (all, fact) -> all.put(
                        fact.about() + ", " + fact.subject(),
                        all.get(fact.about() + ", " + fact.subject())
                                .map(earlier -> earlier + ", then " + fact.said())
                                .getOrElse(fact.said())));
    }

    /** What was said about something. */
    public Option<String> said(String about, String subject) {
        return facts.find(fact -> fact.about().equals(about) && fact.subject().equals(subject))
                .map(Fact::said);
    }
}
