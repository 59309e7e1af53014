package dev.postern.http.page;

import static dev.postern.http.page.Html.all;
import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.link;
import static dev.postern.http.page.Html.text;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.RecordedStep;
import dev.postern.domain.watch.RunRecord;
import dev.postern.http.answer.Paging;
import dev.postern.http.reading.Now;
import java.util.ArrayList;
import java.util.List;

/** The overview, the time line, what waits, and the plan. */
final class MigrationPages {

    private static final int LATEST = 12;

    private MigrationPages() {}

    static Html overview(Now now, List<RunRecord> runs) {
        List<Html> content = new ArrayList<>();
        content.add(Verdict.of(now));
        now.live().ifPresent(live -> content.add(LivePanel.of(live)));
        List<OperationReport> failed = now.report()
                .operations()
                .filter(operation -> TimeLine.word(operation).matches("failed|indeterminate"))
                .toList();
        if (!failed.isEmpty()) {
            content.add(el("section", el("h2", "What failed"), Operations.of(failed, List.of())));
        }
        if (!now.waiting().isEmpty()) {
            content.add(el("section", el("h2", "What waits, and for what"), WaitingList.of(now.waiting())));
        }
        List<MigrationReport> latest = TimeLine.latestFirst(now.report().migrations());
        Html more = latest.size() > LATEST
                ? el("p", link("/migrations", text("All " + Words.grouped(latest.size()) + " migrations →")))
                : Html.NOTHING;
        content.add(el(
                "section",
                el("h2", "Time line"),
                latest.isEmpty()
                        ? el("p", "There is no migration yet.")
                        : TimeLine.of(latest.stream().limit(LATEST).toList()),
                more));
        if (!runs.isEmpty()) {
            content.add(el("section", el("h2", "Latest runs"), RunPages.table(runs, now.live())));
        }
        return all(content);
    }

    static Html list(Now now, Paging paging) {
        List<MigrationReport> all = TimeLine.latestFirst(now.report().migrations());
        return all(
                el("h1", "Migrations"),
                el("p.count", Words.count(all.size(), "migration", "migrations") + ", the latest first"),
                TimeLine.of(paging.of(all)),
                Layout.pager("/migrations", paging, all.size()));
    }

    static Html one(MigrationReport migration, List<RecordedStep> history) {
        return all(
                el("p.back", link("/migrations", text("← Migrations"))),
                el(
                        "h1",
                        el("span.id", migration.id()),
                        text(" " + migration.name() + " "),
                        Tone.badge(migration.state().word())),
                el("p.count", TimeLine.summary(migration.operations())),
                migration.operations().isEmpty()
                        ? el("p", "Nothing is known of its operations.")
                        : Operations.of(migration.operations(), history));
    }

    static Html waiting(Now now) {
        return all(
                el("h1", "Waiting"),
                now.waiting().isEmpty() ? el("p", "Nothing waits.") : WaitingList.of(now.waiting()));
    }

    static Html plan(RunReport plan) {
        List<Html> content = new ArrayList<>();
        content.add(el("h1", "Plan"));
        content.add(el(
                "p",
                plan.migrations().isEmpty() && plan.fault().isEmpty()
                        ? "Nothing is left to do."
                        : "What \"postern up\" would do now."));
        plan.fault()
                .ifPresent(fault -> content.add(el(
                        "section.verdict.bad",
                        el("h2", all(Tone.BAD.sign(), text("Nothing at all would run"))),
                        el("p", fault.message()),
                        el("p", fault.remedy()))));
        plan.migrations()
                .forEach(migration -> content.add(el(
                        "section",
                        el("h2", el("span.id", migration.id()), text(" " + migration.name())),
                        Operations.of(migration.operations(), List.of()))));
        return all(content);
    }
}
