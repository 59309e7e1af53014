package dev.postern.http.page;

import static dev.postern.http.page.Html.all;
import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.link;
import static dev.postern.http.page.Html.text;

import dev.postern.domain.watch.LiveRun;
import dev.postern.domain.watch.RecordedStep;
import dev.postern.domain.watch.RunRecord;
import dev.postern.domain.watch.Slice;
import dev.postern.http.answer.Paging;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The runs, and what one of them wrote. */
final class RunPages {

    private RunPages() {}

    static Html list(Paging paging, Slice<RunRecord> runs, Optional<LiveRun> live) {
        return all(
                el("h1", "Runs"),
                runs.items().isEmpty() ? el("p", "Nothing has run yet.") : table(runs.items(), live),
                Layout.pager("/runs", paging, runs.total()));
    }

    static Html table(List<RunRecord> runs, Optional<LiveRun> live) {
        return Layout.table(
                "Runs",
                List.of("Run", "Command", "Outcome", "Began", "Took", "Wrote", "By"),
                runs.stream()
                        .map(run -> el(
                                "tr",
                                el("td", link("/run?id=" + run.id(), text("#" + run.id()))),
                                el("td", run.command()),
                                el("td", Tone.badge(outcome(run, live))),
                                el("td", Words.time(run.startedAt())),
                                el("td.number", took(run)),
                                el("td.number", Words.grouped(run.entries())),
                                el("td.short", run.actor() + " from " + run.client())))
                        .toList());
    }

    static Html one(RunRecord run, List<RecordedStep> steps, Optional<LiveRun> live) {
        return all(
                el("p.back", link("/runs", text("← Runs"))),
                el("h1", text(run.command() + " #" + run.id() + " "), Tone.badge(outcome(run, live))),
                el(
                        "p",
                        text("by " + run.actor() + " from " + run.client() + ", "),
                        Words.time(run.startedAt()),
                        text(run.finishedAt().isEmpty() ? "" : ", took " + took(run))),
                steps.isEmpty()
                        ? el("p", "It wrote nothing.")
                        : Layout.table(
                                "What it wrote",
                                List.of("When", "Migration", "Operation", "Outcome", "Took", "Why"),
                                steps.stream().map(RunPages::step).toList()));
    }

    /** A run that has no end and is not under way was cut off. */
    private static String outcome(RunRecord run, Optional<LiveRun> live) {
        boolean isLive = live.filter(each -> each.run().id() == run.id()).isPresent();
        return run.outcome().orElse(isLive ? "running" : "cut off");
    }

    private static String took(RunRecord run) {
        return run.finishedAt()
                .map(end -> Words.took(Duration.between(run.startedAt(), end).toMillis()))
                .orElse("");
    }

    private static Html step(RecordedStep step) {
        return el(
                "tr",
                el("td", Words.time(step.at())),
                el("td", link("/migration?id=" + Words.encoded(step.migration()), text(step.migration()))),
                el(
                        "td",
                        el("span.kind", step.kind()),
                        text(" "),
                        el("code.object", step.object().orElse(""))),
                el("td", Tone.badge(step.outcome())),
                el("td.number", step.tookMillis().map(Words::took).orElse("")),
                el("td", step.reason()));
    }
}
