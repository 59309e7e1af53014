package dev.postern.postgres.differential;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What a run found, for people: mismatches by topic and statement, equal ones of several versions together. */
final class RunSummary {

    private final DifferentialRun run;

    RunSummary(DifferentialRun run) {
        this.run = run;
    }

    String figures() {
        StringBuilder text = new StringBuilder();
        for (Findings each : run.findings()) {
            text.append(
                    "PostgreSQL %d: %d statements, %d tries without an object, %d mismatches, %d opaque, %d of data, %d definitions not told%n"
                            .formatted(
                                    each.major(),
                                    run.catalogue().of(each.major()).size(),
                                    each.absences(),
                                    each.mismatches().size(),
                                    each.opaque().size(),
                                    each.data().size(),
                                    each.untold().size()));
        }
        return text.toString();
    }

    String mismatches(String topic) {
        StringBuilder text = new StringBuilder();
        for (StatementCase tried :
                run.catalogue().cases().filter(each -> each.topic().equals(topic))) {
            Seq<Mismatch> here = run.mismatches().filter(each -> each.tried().equals(tried));
            String opaque = majors(
                    run.findings().filter(each -> each.opaque().contains(tried)).map(Findings::major));
            Map<String, Seq<Integer>> untold = untold(tried);
            if (here.isEmpty() && opaque.isEmpty() && untold.isEmpty()) {
                continue;
            }
            text.append(tried).append(System.lineSeparator());
            if (!opaque.isEmpty()) {
                text.append("    [").append(opaque).append("] opaque").append(System.lineSeparator());
            }
            here.groupBy(Mismatch::describe)
                    .forEach((words, same) -> text.append("    [")
                            .append(majors(same.map(Mismatch::major)))
                            .append("] ")
                            .append(words)
                            .append(System.lineSeparator()));
            untold.forEach((words, majors) -> text.append("    [")
                    .append(majors(majors))
                    .append("] not told: ")
                    .append(words)
                    .append(System.lineSeparator()));
        }
        return text.toString();
    }

    /** What could not be compared of a statement, with the versions on which. */
    private Map<String, Seq<Integer>> untold(StatementCase tried) {
        Map<String, Seq<Integer>> untold = LinkedHashMap.empty();
        for (Findings each : run.findings()) {
            for (Untold words : each.untold().filter(what -> what.tried().equals(tried))) {
                Seq<Integer> majors = untold.getOrElse(words.words(), Vector.empty());
                untold = untold.put(words.words(), majors.append(each.major()));
            }
        }
        return untold;
    }

    private static String majors(Seq<Integer> majors) {
        return majors.distinct().mkString(" ");
    }
}
