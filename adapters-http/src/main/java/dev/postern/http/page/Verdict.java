package dev.postern.http.page;

import static dev.postern.http.page.Html.all;
import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.text;

import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.OperationReport;
import dev.postern.http.reading.Now;
import dev.postern.http.ready.Readiness;
import java.util.ArrayList;
import java.util.List;

/** The state in one glance: a word, a sentence, and a few figures. */
final class Verdict {

    private static final int SHOWN = 6;

    private Verdict() {}

    /** What waits is told in a place of its own. */
    static Html of(Now now) {
        Readiness readiness = Readiness.of(now);
        Tone tone = tone(now, readiness);
        List<String> reasons = readiness.unready();
        List<Html> lines = new ArrayList<>(
                reasons.stream().limit(SHOWN).map(reason -> el("li", reason)).toList());
        if (reasons.size() > SHOWN) {
            lines.add(el("li", "and " + Words.count(reasons.size() - SHOWN, "more reason", "more reasons")));
        }
        return all(
                el(
                                "section.verdict." + tone.word(),
                                el("h1", all(tone.sign(), text(title(tone)))).with("id", "verdict"),
                                el("p", sentence(tone)),
                                lines.isEmpty() ? Html.NOTHING : el("ul", lines))
                        .with("role", "status"),
                figures(now));
    }

    static Tone tone(Now now, Readiness readiness) {
        if (now.live().isPresent()) {
            return Tone.RUNNING;
        }
        boolean broken = now.report().fault().isPresent()
                || now.report().operations().anyMatch(operation -> Tone.of(outcome(operation)) == Tone.BAD);
        if (broken) {
            return Tone.BAD;
        }
        if (!readiness.unready().isEmpty()) {
            return Tone.OPEN;
        }
        return readiness.deferred().isEmpty() ? Tone.GOOD : Tone.WAITING;
    }

    static String title(Tone tone) {
        return switch (tone) {
            case GOOD -> "Ready";
            case WAITING -> "Ready, and something waits";
            case OPEN -> "Migrations are pending";
            case RUNNING -> "Migrating";
            default -> "Needs somebody";
        };
    }

    private static String sentence(Tone tone) {
        return switch (tone) {
            case GOOD -> "The database is as the migrations want it.";
            case WAITING -> "What is deferred is done as soon as what it waits for is there.";
            case OPEN -> "The database is not yet as the migrations want it.";
            case RUNNING -> "A run is under way.";
            default -> "An operation failed, is blocked, or nobody knows its end.";
        };
    }

    private static Html figures(Now now) {
        List<Html> figures = List.of(
                figure(now.report().migrations().size(), "migrations", "/migrations", Tone.QUIET),
                figure(pending(now), "pending", "/plan", Tone.OPEN),
                figure(count(now, "deferred"), "deferred", "/waiting", Tone.WAITING),
                figure(count(now, "blocked"), "blocked", "/waiting", Tone.BAD),
                figure(count(now, "failed"), "failed", "/migrations", Tone.BAD));
        return el("ul.figures", figures).with("aria-label", "Figures");
    }

    /** In its tone where there is any. */
    private static Html figure(long number, String word, String address, Tone tone) {
        return el(
                number == 0 ? "li" : "li." + tone.word(),
                Html.link(address, el("b", Words.grouped(number)), text(" "), el("span", word)));
    }

    private static long pending(Now now) {
        return now.report().migrations().stream()
                .filter(migration ->
                        migration.state() == MigrationState.PENDING || migration.state() == MigrationState.UNDONE)
                .count();
    }

    private static long count(Now now, String outcome) {
        return now.report()
                .operations()
                .filter(operation -> outcome(operation).equals(outcome))
                .count();
    }

    private static String outcome(OperationReport operation) {
        return operation.outcome().orElse("");
    }
}
