package dev.postern.http.page;

import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.link;
import static dev.postern.http.page.Html.text;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Migrations as a line through time, the latest first, each with a tick for every one of its operations. */
final class TimeLine {

    private static final int MOST_TICKS = 64;

    private TimeLine() {}

    /** The latest first. */
    static List<MigrationReport> latestFirst(List<MigrationReport> migrations) {
        List<MigrationReport> reversed = new ArrayList<>(migrations);
        Collections.reverse(reversed);
        return reversed;
    }

    static Html of(List<MigrationReport> migrations) {
        return el("ol.timeline", migrations.stream().map(TimeLine::entry).toList());
    }

    private static Html entry(MigrationReport migration) {
        String state = migration.state().word();
        return el(
                "li." + tone(migration).word(),
                el(
                        "div.what",
                        link(
                                        "/migration?id=" + Words.encoded(migration.id()),
                                        el("span.id", migration.id()),
                                        text(" "),
                                        el("span.name", migration.name()))
                                .with("class", "title"),
                        Tone.badge(state)),
                el("div.ticks", ticks(migration.operations())).with("aria-hidden", "true"),
                el("div.summary", summary(migration.operations())));
    }

    /** Its state's, unless something in it is worse than that. */
    private static Tone tone(MigrationReport migration) {
        return migration.operations().stream().anyMatch(operation -> Tone.of(word(operation)) == Tone.BAD)
                ? Tone.BAD
                : Tone.of(migration.state().word());
    }

    private static List<Html> ticks(List<OperationReport> operations) {
        List<Html> ticks = new ArrayList<>(operations.stream()
                .limit(MOST_TICKS)
                .map(operation -> el("i." + Tone.of(word(operation)).word())
                        .with(
                                "title",
                                operation.kind() + " " + operation.object().orElse("") + ": " + word(operation)))
                .toList());
        if (operations.size() > MOST_TICKS) {
            ticks.add(text("+" + (operations.size() - MOST_TICKS)));
        }
        return ticks;
    }

    /** How many of its operations came to which end. */
    static String summary(List<OperationReport> operations) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        operations.forEach(operation -> counts.merge(word(operation).replace('-', ' '), 1, Integer::sum));
        return operations.isEmpty()
                ? "nothing in it"
                : String.join(
                        ", ",
                        counts.entrySet().stream()
                                .map(each -> each.getValue() + " " + each.getKey())
                                .toList());
    }

    /** What is to be said of an operation in a word: what became of it, or what was decided. */
    static String word(OperationReport operation) {
        return operation.outcome().or(operation::decision).orElse("pending");
    }
}
