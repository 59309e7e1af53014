package dev.postern.http.page;

import static dev.postern.http.page.Html.all;
import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.link;
import static dev.postern.http.page.Html.text;

import dev.postern.domain.watch.RelationDetail;
import dev.postern.domain.watch.RelationPicture;
import dev.postern.domain.watch.RelationSummary;
import dev.postern.domain.watch.Slice;
import dev.postern.http.answer.Paging;
import java.util.List;

/** What the database holds: a list to look in, and a page for each relation. */
final class SchemaPages {

    private SchemaPages() {}

    static String address(String schema, String relation) {
        return "/relation?schema=" + Words.encoded(schema) + "&name=" + Words.encoded(relation);
    }

    static Html list(String filter, Paging paging, Slice<RelationSummary> found) {
        Html search = el(
                        "form.search",
                        el("label", "Name").with("for", "filter"),
                        el("input")
                                .with("id", "filter")
                                .with("name", "filter")
                                .with("type", "search")
                                .with("value", filter),
                        el("button", "Find").with("type", "submit"))
                .with("role", "search")
                .with("action", "/schema")
                .with("method", "get");
        String address = "/schema" + (filter.isEmpty() ? "" : "?filter=" + Words.encoded(filter));
        return all(
                el("h1", "Schema"),
                search,
                el("p.count", Words.count(found.total(), "relation", "relations")),
                Layout.table(
                        "Relations",
                        List.of("Relation", "Kind", "Columns", "Rows, about", "Size", "Comment"),
                        found.items().stream().map(SchemaPages::row).toList()),
                Layout.pager(address, paging, found.total()));
    }

    private static Html row(RelationSummary relation) {
        return el(
                "tr",
                el(
                        "td",
                        link(
                                address(relation.schema(), relation.name()),
                                el("span.id", relation.schema() + "."),
                                text(relation.name()))),
                el("td", relation.kind()),
                el("td.number", Integer.toString(relation.columns())),
                el("td.number", relation.rows() < 0 ? "?" : Words.grouped(relation.rows())),
                el("td.number", Words.bytes(relation.bytes())),
                el("td", relation.comment().orElse("")));
    }

    static Html relation(RelationPicture picture) {
        RelationDetail detail = picture.centre();
        RelationSummary summary = detail.summary();
        String room = summary.rows() < 0 ? "" : ", about " + Words.count(summary.rows(), "row", "rows");
        return all(
                el("p.back", link("/schema", text("← Schema"))),
                el("h1", el("span.id", summary.schema() + "."), text(summary.name())),
                el("p", summary.kind() + room + ", " + Words.bytes(summary.bytes())),
                summary.comment().map(comment -> el("p.comment", comment)).orElse(Html.NOTHING),
                Diagram.of(picture),
                references(picture),
                el("h2", "Columns"),
                Layout.table(
                        "Columns",
                        List.of("Column", "Type", "Null", "Default", "Part of", "Comment"),
                        detail.columns().stream().map(SchemaPages::column).toList()),
                parts("Constraints", detail.constraints()),
                parts("Indexes", detail.indexes()));
    }

    private static Html references(RelationPicture picture) {
        if (picture.references().isEmpty()) {
            return el("p", "No foreign key refers to it, and it has none.");
        }
        return el(
                "details.references",
                el("summary", "The same in words"),
                el(
                        "ul",
                        picture.references().stream()
                                .map(reference -> el("li", Diagram.words(reference)))
                                .toList()),
                picture.moreNeighbours() == 0
                        ? Html.NOTHING
                        : el(
                                "p",
                                Words.count(picture.moreNeighbours(), "more neighbour is", "more neighbours are")
                                        + " not shown."));
    }

    private static Html column(RelationDetail.ColumnDetail column) {
        return el(
                "tr",
                el("td", el("code", column.name())),
                el("td", el("code", column.type())),
                el("td", column.nullable() ? "null" : "not null"),
                el("td", el("code", column.defaultValue().orElse(""))),
                el("td", column.role()),
                el("td", column.comment().orElse("")));
    }

    private static Html parts(String title, List<RelationDetail.Part> parts) {
        return parts.isEmpty()
                ? Html.NOTHING
                : all(
                        el("h2", title),
                        Layout.table(
                                title,
                                List.of("Name", "Definition", "State"),
                                parts.stream()
                                        .map(part -> el(
                                                "tr",
                                                el("td", el("code", part.name())),
                                                el("td", el("code", part.definition())),
                                                el("td", Tone.badge(part.state()))))
                                        .toList()));
    }
}
