package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.plan.Awaited;
import dev.postern.domain.plan.Waiting;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** One sentence per missing thing, naming it and everything that waits for it, directly or behind another. */
final class WaitingWarnings {

    private final Seq<Waiting> waiting;

    WaitingWarnings(Seq<Waiting> waiting) {
        this.waiting = waiting;
    }

    /** An operation waits only behind some that stand before it, so that their causes are known when its turn comes. */
    Seq<String> sentences() {
        Map<OperationId, Set<Missing>> causes = LinkedHashMap.empty();
        Map<Missing, Seq<Waiting>> byCause = LinkedHashMap.empty();
        for (Waiting each : waiting) {
            Set<Missing> own = causes(each, causes);
            causes = causes.put(each.operation().id(), own);
            for (Missing cause : own) {
                byCause = byCause.put(
                        cause, byCause.get(cause).getOrElse(Vector.empty()).append(each));
            }
        }
        return byCause.map(WaitingWarnings::sentence).toVector().appendAll(forAsking());
    }

    /** What could be done, and is left to somebody who asks for it. */
    private Seq<String> forAsking() {
        return waiting.flatMap(each -> each.awaits()
                .filter(Awaited::isForAsking)
                .map(asking -> each.operation().label() + " waits for " + asking.describe()));
    }

    private static Set<Missing> causes(Waiting each, Map<OperationId, Set<Missing>> before) {
        return each.awaits()
                .flatMap(Awaited::missing)
                .toLinkedSet()
                .addAll(each.awaits()
                        .flatMap(Awaited::predecessor)
                        .flatMap(before::get)
                        .flatMap(missing -> missing));
    }

    private static String sentence(Tuple2<Missing, Seq<Waiting>> cause) {
        Seq<Waiting> waiting = cause._2();
        String kind = kind(cause._1());
        boolean creations = waiting.forAll(each -> isCreation(each.operation()));
        return shortName(cause._1()) + " does not exist: deferred "
                + waiting.map(each -> name(each.operation())).mkString(", ")
                + " (" + (waiting.size() == 1 ? "it is " : "they are ") + (creations ? "created" : "applied")
                + " as soon as the " + kind + " is there)";
    }

    /** Whatever stands before the name, or the first word where the name is written otherwise. */
    private static String kind(Missing missing) {
        String description = missing.description();
        int name = description.indexOf(" " + missing.object().sql());
        return description.substring(0, name < 0 ? description.indexOf(' ') : name);
    }

    private static String shortName(Missing missing) {
        String sql = missing.object().sql();
        return sql.startsWith("public.") ? sql.substring("public.".length()) : sql;
    }

    private static boolean isCreation(GuardedOperation operation) {
        return operation.operation().kind().startsWith("create ")
                || operation.operation().kind().startsWith("add ");
    }

    private static String name(GuardedOperation operation) {
        String target = operation
                .operation()
                .target()
                .map(each -> each.identifier().sql())
                .getOrElse("");
        return isCreation(operation) ? target : operation.operation().kind() + " " + target;
    }
}
