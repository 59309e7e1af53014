package dev.postern.cli;

import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunReport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many operations bear which mark, in the order in which they are told. */
record Tally(Map<String, Long> counts) {

    private static final List<String> ORDER = List.of(
            "apply",
            "applied",
            "in place",
            "found in place",
            "adopted",
            "undone",
            "moot",
            "withdrawn",
            "defer",
            "deferred",
            "blocked",
            "conflict",
            "refuse",
            "failed",
            "started",
            "indeterminate",
            "pending");

    static Tally of(Stream<OperationMark> marks) {
        Map<String, Long> counted = marks.collect(Collectors.groupingBy(OperationMark::word, Collectors.counting()));
        Map<String, Long> ordered = new LinkedHashMap<>();
        ORDER.forEach(word -> ordered.put(word, counted.getOrDefault(word, 0L)));
        return new Tally(Collections.unmodifiableMap(ordered));
    }

    static Tally of(RunReport report, Telling telling) {
        return of(report.operations().filter(telling::concerns).map(telling::mark));
    }

    /** How many operations would wait if the plan were run. */
    static long toWait(RunReport plan) {
        return plan.operations().filter(Tally::remainsWaiting).count();
    }

    private static boolean remainsWaiting(OperationReport operation) {
        String decision = operation.decision().orElse("");
        boolean settled = decision.equals("apply") || decision.equals("already-in-place");
        return decision.equals("defer") || (operation.waits() && !settled);
    }

    long of(String word) {
        return counts.getOrDefault(word, 0L);
    }

    /** {@code 9 applied, 4 deferred}: what there is, and of what is named here also that there is none. */
    String words(String... always) {
        List<String> named = List.of(always);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 || named.contains(entry.getKey()))
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    boolean isEmpty() {
        return counts.values().stream().allMatch(count -> count == 0);
    }
}
