package dev.postern.http.page;

import static dev.postern.http.page.Html.all;
import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.link;
import static dev.postern.http.page.Html.text;

import dev.postern.domain.run.OperationReport;
import dev.postern.domain.watch.RecordedStep;
import java.util.ArrayList;
import java.util.List;

/** Operations one below the other, each of which opens to all that is known of it. */
final class Operations {

    private Operations() {}

    static Html of(List<OperationReport> operations, List<RecordedStep> history) {
        return el(
                "ol.operations",
                operations.stream()
                        .map(operation -> el("li", operation(operation, history)))
                        .toList());
    }

    private static Html operation(OperationReport operation, List<RecordedStep> history) {
        List<RecordedStep> own = history.stream()
                .filter(step -> step.operation().equals(operation.id()))
                .toList();
        return el(
                        "details",
                        el(
                                "summary",
                                Tone.badge(TimeLine.word(operation)),
                                el("span.kind", operation.kind()),
                                text(" "),
                                el("code.object", operation.object().orElse("")),
                                took(own),
                                el("span.why", reason(operation))),
                        el("div.inside", inside(operation, own)))
                .with("id", operation.id());
    }

    /** How long it took, where it ran. */
    private static Html took(List<RecordedStep> own) {
        return own.stream()
                .flatMap(step -> step.tookMillis().stream())
                .reduce((earlier, later) -> later)
                .map(millis -> el("span.took", Words.took(millis)))
                .orElse(Html.NOTHING);
    }

    private static String reason(OperationReport operation) {
        return operation.waitsFor().isEmpty()
                ? operation.reason()
                : "waits for " + String.join(", ", operation.waitsFor());
    }

    private static List<Html> inside(OperationReport operation, List<RecordedStep> own) {
        List<Html> facts = new ArrayList<>();
        facts.add(fact("Operation", el("code", operation.id())));
        facts.add(fact("Place", text(operation.file() + ":" + operation.line())));
        operation
                .decision()
                .ifPresent(word -> facts.add(fact(
                        "Decision",
                        all(
                                Tone.badge(word),
                                text(operation.provisional() ? " asked again when it is reached" : "")))));
        if (!reason(operation).isEmpty()) {
            facts.add(fact("Why", text(reason(operation))));
        }
        List<Html> inside = new ArrayList<>(List.of(el("dl", facts), el("pre.sql", el("code", operation.sql()))));
        if (!own.isEmpty()) {
            inside.add(history(operation.id(), own));
        }
        return inside;
    }

    private static Html fact(String name, Html value) {
        return all(el("dt", name), el("dd", value));
    }

    private static Html history(String operation, List<RecordedStep> own) {
        return Layout.table(
                "History of " + operation,
                List.of("When", "Run", "Outcome", "Took", "Why"),
                own.stream()
                        .map(step -> el(
                                "tr",
                                el("td", Words.time(step.at())),
                                el("td", link("/run?id=" + step.run(), text("#" + step.run()))),
                                el("td", Tone.badge(step.outcome())),
                                el(
                                        "td.number",
                                        step.tookMillis().map(Words::took).orElse("")),
                                el("td", step.reason())))
                        .toList());
    }
}
