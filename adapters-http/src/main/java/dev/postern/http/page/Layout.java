package dev.postern.http.page;

import static dev.postern.http.page.Html.all;
import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.link;
import static dev.postern.http.page.Html.text;

import dev.postern.http.answer.Body;
import dev.postern.http.answer.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What all pages have in common.
 *
 * @param database how the database is called
 */
record Layout(String database) {

    private static final List<Place> PLACES = List.of(
            new Place("/", "Overview"),
            new Place("/migrations", "Migrations"),
            new Place("/waiting", "Waiting"),
            new Place("/plan", "Plan"),
            new Place("/runs", "Runs"),
            new Place("/schema", "Schema"));

    /** Columns of tables that stand to the right, below their headings. */
    private static final Set<String> NUMBERS = Set.of("Took", "Wrote", "Columns", "Rows, about", "Size");

    private record Place(String path, String name) {}

    /** A whole page; one that is live is fetched again when something happens. */
    Body page(String path, String title, Html content) {
        return Body.text("text/html; charset=utf-8", source(path, title, content));
    }

    String source(String path, String title, Html content) {
        return "<!doctype html>\n"
                + el("html", head(title), body(path, content)).with("lang", "en") + "\n";
    }

    private static Html head(String title) {
        return el(
                "head",
                el("meta").with("charset", "utf-8"),
                el("title", title + " · Postern"),
                el("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                el("meta").with("name", "color-scheme").with("content", "light dark"),
                el("link").with("rel", "icon").with("type", "image/svg+xml").with("href", Assets.ICON_PATH),
                el("link").with("rel", "stylesheet").with("href", Assets.STYLE_PATH),
                el("script").with("src", Assets.SCRIPT_PATH).with("defer", ""));
    }

    private Html body(String path, Html content) {
        return el(
                "body",
                link("#content", text("Skip to the content")).with("class", "skip"),
                el(
                        "header",
                        link("/", text("postern")).with("class", "mark"),
                        el("span.database", text(database)),
                        el(
                                        "nav",
                                        PLACES.stream()
                                                .map(place -> entry(place, path))
                                                .toList())
                                .with("aria-label", "Pages")),
                el("main", content).with("id", "content").with("data-page", path),
                el(
                        "footer",
                        text("Times are UTC. For programs: "),
                        link("/api/v1/status", text("status")),
                        text(" · "),
                        link("/metrics", text("metrics")),
                        text(" · "),
                        link("/openapi.json", text("interface"))));
    }

    private static Html entry(Place place, String path) {
        Html entry = link(place.path(), text(place.name()));
        return place.path().equals(path) ? entry.with("aria-current", "page") : entry;
    }

    /** The ways to other pages of a list. */
    static Html pager(String address, Paging paging, long total) {
        long pages = paging.pages(total);
        if (pages == 1 && paging.page() == 1) {
            return Html.NOTHING;
        }
        String separator = address.contains("?") ? "&" : "?";
        List<Html> ways = new ArrayList<>();
        if (paging.page() > 1) {
            ways.add(link(address + separator + "page=" + (paging.page() - 1), text("← Previous"))
                    .with("rel", "prev"));
        }
        ways.add(el("span", "Page " + paging.page() + " of " + Words.grouped(pages)));
        if (paging.page() < pages) {
            ways.add(link(address + separator + "page=" + (paging.page() + 1), text("Next →"))
                    .with("rel", "next"));
        }
        return el("nav.pager", ways).with("aria-label", "Pages of the list");
    }

    /** Something to be told instead of what was asked for. */
    static Html notice(Tone tone, String title, String detail) {
        return el("section.verdict." + tone.word(), el("h1", all(tone.sign(), text(title))), el("p", detail));
    }

    /** A table that may be wider than the window. */
    static Html table(String label, List<String> headings, List<Html> rows) {
        Html head = el(
                "thead",
                el(
                        "tr",
                        headings.stream()
                                .map(heading -> el(NUMBERS.contains(heading) ? "th.number" : "th", heading)
                                        .with("scope", "col"))
                                .toList()));
        return el("div.scroll", el("table", head, el("tbody", rows)))
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label);
    }
}
