package dev.postern.http.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A piece of HTML. Text that is put into it is text: nothing that comes from a database or a file becomes markup. */
record Html(String opening, String content, String closing) {

    static final Html NOTHING = new Html("", "", "");

    private static final Set<String> WITHOUT_CONTENT = Set.of("meta", "link", "input", "br");

    static Html text(String text) {
        return new Html("", escaped(text), "");
    }

    /** An element; its classes stand behind its name: {@code td.number}. */
    static Html el(String name, Html... children) {
        return el(name, List.of(children));
    }

    static Html el(String name, List<Html> children) {
        String[] parts = name.split("\\.", -1);
        String classes = String.join(" ", List.of(parts).subList(1, parts.length));
        String opening = "<" + parts[0] + (classes.isEmpty() ? "" : " class=\"" + classes + "\"");
        return WITHOUT_CONTENT.contains(parts[0])
                ? new Html(opening, "", "")
                : new Html(opening, all(children).toString(), "</" + parts[0] + ">");
    }

    /** An element that holds a text. */
    static Html el(String name, String text) {
        return el(name, text(text));
    }

    static Html link(String address, Html... children) {
        return el("a", children).with("href", address);
    }

    static Html all(List<Html> pieces) {
        StringBuilder all = new StringBuilder();
        pieces.forEach(all::append);
        return new Html("", all.toString(), "");
    }

    static Html all(Stream<Html> pieces) {
        return all(pieces.toList());
    }

    static Html all(Html... pieces) {
        return all(List.of(pieces));
    }

    /** Pieces with a text between them. */
    static Html joined(String between, List<Html> pieces) {
        List<Html> all = new ArrayList<>();
        for (Html piece : pieces) {
            if (!all.isEmpty()) {
                all.add(text(between));
            }
            all.add(piece);
        }
        return all(all);
    }

    /** The element with an attribute. */
    Html with(String attribute, String value) {
        return new Html(opening + " " + attribute + "=\"" + escaped(value) + "\"", content, closing);
    }

    /** The element with a number for an attribute. */
    Html with(String attribute, long value) {
        return with(attribute, Long.toString(value));
    }

    @Override
    public String toString() {
        return opening.isEmpty() ? content : opening + ">" + content + closing;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\0' -> escaped.append('\ufffd');
                default -> escaped.append(each);
            }
        }
        return escaped.toString();
    }
}
