package dev.postern.http.page;

import static dev.postern.http.page.Html.el;

import dev.postern.domain.watch.RelationDetail;
import dev.postern.domain.watch.RelationDetail.ColumnDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A relation in a diagram.
 *
 * @param lines the columns that are shown
 * @param more how many are not
 */
record DiagramBox(String schema, String table, List<ColumnDetail> lines, int more, int x, int y) {

    private static final int LINE = 20;
    private static final int HEADING = 28;
    private static final int PADDING = 10;
    private static final int MARK = 22;
    private static final double CHARACTER = 6.9;
    private static final int NARROWEST = 120;
    private static final int MOST_LINES = 30;
    private static final int MOST_TYPE = 28;
    private static final int MOST_NAME = 34;

    /** With all columns, if they are not too many. */
    static DiagramBox large(RelationDetail detail) {
        return of(detail, detail.columns());
    }

    /** With the columns that tell rows apart or that a line ends at. */
    static DiagramBox small(RelationDetail detail, Set<String> ends) {
        return of(
                detail,
                detail.columns().stream()
                        .filter(column ->
                                ends.contains(column.name()) || column.role().startsWith("primary"))
                        .toList());
    }

    private static DiagramBox of(RelationDetail detail, List<ColumnDetail> columns) {
        List<ColumnDetail> shown = columns.stream().limit(MOST_LINES).toList();
        return new DiagramBox(
                detail.summary().schema(),
                detail.summary().name(),
                shown,
                detail.columns().size() - shown.size(),
                0,
                0);
    }

    static String name(RelationDetail detail) {
        return detail.summary().schema() + "." + detail.summary().name();
    }

    String name() {
        return schema + "." + table;
    }

    DiagramBox at(int left, int top) {
        return new DiagramBox(schema, table, lines, more, left, top);
    }

    int width() {
        int longest = lines.stream()
                .mapToInt(column -> MARK
                        + length(cut(column.name(), MOST_NAME))
                        + length(cut(column.type(), MOST_TYPE))
                        + 3 * PADDING)
                .max()
                .orElse(0);
        int rest = more == 0 ? 0 : MARK + length(rest()) + 2 * PADDING;
        return Math.max(Math.max(NARROWEST, rest), Math.max(longest, length(title()) + 3 * PADDING));
    }

    int height() {
        return HEADING + (lines.size() + (more > 0 ? 1 : 0)) * LINE + PADDING / 2;
    }

    /** Where a line to a column ends: at its row, or at the heading if it is not shown. */
    int row(String column) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).name().equals(column)) {
                return y + HEADING + i * LINE + LINE / 2;
            }
        }
        return y + HEADING / 2;
    }

    Html drawn(String classes) {
        List<Html> content = new ArrayList<>();
        content.add(el("rect")
                .with("x", x)
                .with("y", y)
                .with("width", width())
                .with("height", height())
                .with("rx", 5));
        content.add(text("heading", x + PADDING, y + 19, title()));
        content.add(el("path.rule").with("d", "M" + x + " " + (y + HEADING - 2) + " h" + width()));
        for (int i = 0; i < lines.size(); i++) {
            content.add(line(lines.get(i), y + HEADING + i * LINE + 14));
        }
        if (more > 0) {
            content.add(text("more", x + PADDING + MARK, y + HEADING + lines.size() * LINE + 14, rest()));
        }
        return el("g." + classes, content);
    }

    private Html line(ColumnDetail column, int baseline) {
        return Html.all(
                text("role", x + PADDING, baseline, role(column)),
                text("column", x + PADDING + MARK, baseline, cut(column.name(), MOST_NAME)),
                text("type", x + width() - PADDING, baseline, cut(column.type(), MOST_TYPE)));
    }

    private static Html text(String kind, int left, int baseline, String words) {
        return el("text." + kind, words).with("x", left).with("y", baseline);
    }

    private static String role(ColumnDetail column) {
        if (column.role().startsWith("primary")) {
            return "PK";
        }
        return column.role().isEmpty() ? "" : "FK";
    }

    private String rest() {
        return "and " + Words.count(more, "more column", "more columns");
    }

    private String title() {
        return cut(schema.equals("public") ? table : name(), MOST_NAME + MOST_TYPE);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static int length(String text) {
        return (int) Math.ceil(text.length() * CHARACTER);
    }
}
