package dev.postern.http.page;

import static dev.postern.http.page.Html.all;
import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.link;
import static dev.postern.http.page.Html.text;

import dev.postern.domain.watch.DatabaseSession;
import dev.postern.domain.watch.LiveRun;
import dev.postern.domain.watch.RunEvent;
import java.util.ArrayList;
import java.util.List;

/** The run that is under way: how far it is, what it does, and who holds it up. */
final class LivePanel {

    private LivePanel() {}

    static Html of(LiveRun live) {
        List<Html> content = new ArrayList<>();
        content.add(el(
                "h2",
                text("Under way: "),
                link(
                        "/run?id=" + live.run().id(),
                        text(live.run().command() + " #" + live.run().id()))));
        content.add(el(
                "p",
                text("by " + live.run().actor() + " from " + live.run().client() + ", since "),
                Words.time(live.run().startedAt())));
        live.latest().ifPresent(event -> content.add(progress(live, event)));
        live.latest().filter(event -> event.operation().isPresent()).ifPresent(event -> content.add(doing(event)));
        live.latest().flatMap(RunEvent::blocker).ifPresent(blocker -> content.add(blocker(blocker)));
        return el("section.live", content);
    }

    private static Html progress(LiveRun live, RunEvent event) {
        Html bar = el("progress")
                .with("max", Math.max(1, Math.max(event.total(), event.done())))
                .with("value", event.done())
                .with("aria-label", "Operations done");
        return el("p.progress", bar, text(" " + live.progress()));
    }

    private static Html doing(RunEvent event) {
        return el(
                "p",
                Tone.badge(event.phase()),
                el("span.kind", event.kind().orElse("")),
                text(" "),
                el("code.object", event.object().orElse("")),
                text(event.detail().isEmpty() ? "" : " — " + event.detail()));
    }

    private static Html blocker(DatabaseSession blocker) {
        Html who = all(
                text("Held up by process " + blocker.pid()),
                text(blocker.user().map(user -> ", user " + user).orElse("")),
                text(blocker.application().map(name -> ", " + name).orElse("")),
                blocker.since()
                        .map(since -> all(text(", in a transaction since "), Words.time(since)))
                        .orElse(Html.NOTHING));
        return el(
                "div.blocker",
                el("h3", who),
                blocker.query().map(query -> el("pre.sql", el("code", query))).orElse(Html.NOTHING));
    }
}
