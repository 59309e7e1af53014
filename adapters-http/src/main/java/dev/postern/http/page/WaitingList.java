package dev.postern.http.page;

import static dev.postern.http.page.Html.all;
import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.link;
import static dev.postern.http.page.Html.text;

import dev.postern.domain.watch.RecordedStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What waits, below what it waits for. */
final class WaitingList {

    private WaitingList() {}

    static Html of(List<RecordedStep> waiting) {
        Map<String, List<RecordedStep>> byCause = new LinkedHashMap<>();
        for (RecordedStep step : waiting) {
            causes(step)
                    .forEach(cause -> byCause.computeIfAbsent(cause, none -> new ArrayList<>())
                            .add(step));
        }
        return el(
                "ul.causes",
                byCause.entrySet().stream()
                        .map(cause -> el(
                                "li",
                                el("h3", cause.getKey()),
                                el(
                                        "ul",
                                        cause.getValue().stream()
                                                .map(WaitingList::step)
                                                .toList())))
                        .toList());
    }

    private static List<String> causes(RecordedStep step) {
        return step.waitsFor().isEmpty()
                ? List.of("Somebody has to look: it failed when its turn came")
                : step.waitsFor();
    }

    private static Html step(RecordedStep step) {
        return el(
                "li",
                Tone.badge(step.outcome()),
                link(
                        "/migration?id=" + Words.encoded(step.migration()) + "#" + Words.encoded(step.operation()),
                        el("span.id", step.migration()),
                        text(" "),
                        el("span.kind", step.kind()),
                        text(" "),
                        el("code.object", step.object().orElse(""))),
                all(text(" since "), Words.time(step.at())),
                step.outcome().equals("blocked") ? el("p.why", step.reason()) : Html.NOTHING);
    }
}
