package dev.postern.http.page;

import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.link;

import dev.postern.domain.watch.RelationDetail;
import dev.postern.domain.watch.RelationPicture;
import dev.postern.domain.watch.RelationPicture.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A relation and its neighbours as an entity-relationship diagram: who refers to it stands left, what it refers to right.
 * The end of a line with three toes is that of the many.
 */
final class Diagram {

    private static final int GAP = 110;
    private static final int BETWEEN = 22;
    private static final int MARGIN = 12;
    private static final int TOES = 10;

    private final List<DiagramBox> boxes;
    private final List<Reference> references;
    private final String centre;

    private Diagram(List<DiagramBox> boxes, List<Reference> references, String centre) {
        this.boxes = boxes;
        this.references = references;
        this.centre = centre;
    }

    static Html of(RelationPicture picture) {
        return new Diagram(boxes(picture), picture.references(), DiagramBox.name(picture.centre())).drawn();
    }

    private static List<DiagramBox> boxes(RelationPicture picture) {
        String centre = DiagramBox.name(picture.centre());
        Set<String> referred = new LinkedHashSet<>();
        picture.references().stream()
                .filter(reference -> from(reference).equals(centre))
                .forEach(reference -> referred.add(to(reference)));
        List<DiagramBox> left = new ArrayList<>();
        List<DiagramBox> right = new ArrayList<>();
        for (RelationDetail neighbour : picture.neighbours()) {
            DiagramBox box = DiagramBox.small(neighbour, ends(picture, DiagramBox.name(neighbour)));
            (referred.contains(box.name()) ? right : left).add(box);
        }
        List<DiagramBox> middle = List.of(DiagramBox.large(picture.centre()));
        int height =
                Stream.of(left, middle, right).mapToInt(Diagram::height).max().orElse(0);
        List<DiagramBox> all = new ArrayList<>();
        int x = MARGIN;
        for (List<DiagramBox> column : List.of(left, middle, right)) {
            int y = MARGIN + (height - height(column)) / 2;
            for (DiagramBox box : column) {
                all.add(box.at(x, y));
                y += box.height() + BETWEEN;
            }
            x += column.isEmpty() ? 0 : width(column) + GAP;
        }
        return all;
    }

    /** The columns of a relation that a line begins or ends at. */
    private static Set<String> ends(RelationPicture picture, String name) {
        Set<String> ends = new LinkedHashSet<>();
        for (Reference reference : picture.references()) {
            if (from(reference).equals(name)) {
                ends.addAll(reference.fromColumns());
            }
            if (to(reference).equals(name)) {
                ends.addAll(reference.toColumns());
            }
        }
        return ends;
    }

    private Html drawn() {
        int width = boxes.stream().mapToInt(this::rightEnd).max().orElse(0) + MARGIN;
        int height =
                boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0) + MARGIN;
        List<Html> content = new ArrayList<>();
        content.add(el("title", centre + " and what it is connected with").with("id", "diagram-title"));
        references.forEach(reference -> content.add(line(reference)));
        boxes.forEach(box -> content.add(
                box.name().equals(centre)
                        ? box.drawn("box.centre")
                        : link(SchemaPages.address(box.schema(), box.table()), box.drawn("box"))));
        Html drawing = el("svg", content)
                .with("viewBox", "0 0 " + width + " " + height)
                .with("width", width)
                .with("height", height)
                .with("role", "group")
                .with("aria-labelledby", "diagram-title");
        return el("div.scroll.diagram", drawing)
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "Diagram");
    }

    /** A line from a box to itself, or to one below, bulges out to the right. */
    private int rightEnd(DiagramBox box) {
        boolean bulges = references.stream()
                .filter(reference -> from(reference).equals(box.name()))
                .anyMatch(reference -> box(to(reference)).x() == box.x());
        return box.x() + box.width() + (bulges ? GAP / 3 : 0);
    }

    private Html line(Reference reference) {
        DiagramBox from = box(from(reference));
        DiagramBox to = box(to(reference));
        int y1 = from.row(reference.fromColumns().get(0));
        int y2 = to.row(reference.toColumns().get(0));
        if (from.equals(to)) {
            int x = from.x() + from.width();
            return path(
                    reference,
                    "M" + x + " " + y1 + " h" + 2 * TOES + " V" + (from.y() - 6) + " H" + (x - 20) + " V" + from.y()
                            + toes(x, y1, 1));
        }
        boolean rightwards = from.x() < to.x();
        boolean sameColumn = from.x() == to.x();
        int x1 = rightwards || sameColumn ? from.x() + from.width() : from.x();
        int x2 = rightwards ? to.x() : to.x() + to.width();
        int bend = sameColumn ? GAP / 3 : (x2 - x1) / 2;
        String curve = "M" + x1 + " " + y1 + " C" + (x1 + bend) + " " + y1 + " " + (sameColumn ? x2 + bend : x2 - bend)
                + " " + y2 + " " + x2 + " " + y2;
        return path(reference, curve + toes(x1, y1, rightwards || sameColumn ? 1 : -1));
    }

    private static String toes(int x, int y, int direction) {
        int tip = x + direction * TOES;
        return " M" + x + " " + (y - 5) + " L" + tip + " " + y + " L" + x + " " + (y + 5);
    }

    private static Html path(Reference reference, String data) {
        return el("g", el("title", words(reference)), el("path.line").with("d", data));
    }

    static String words(Reference reference) {
        return from(reference) + " (" + String.join(", ", reference.fromColumns()) + ") refers to " + to(reference)
                + " (" + String.join(", ", reference.toColumns()) + ")";
    }

    private DiagramBox box(String name) {
        return boxes.stream()
                .filter(box -> box.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no box is called " + name));
    }

    private static int height(List<DiagramBox> column) {
        return column.stream().mapToInt(box -> box.height() + BETWEEN).sum() - BETWEEN;
    }

    private static int width(List<DiagramBox> column) {
        return column.stream().mapToInt(DiagramBox::width).max().orElse(0);
    }

    private static String from(Reference reference) {
        return reference.fromSchema() + "." + reference.fromTable();
    }

    private static String to(Reference reference) {
        return reference.toSchema() + "." + reference.toTable();
    }
}
