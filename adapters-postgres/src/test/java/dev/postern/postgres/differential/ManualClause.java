package dev.postern.postgres.differential;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause of a command of PostgreSQL's manual, told by the words in which it is written. An ellipsis stands for
 * whatever comes between, words in lower case for a name or a value.
 */
record ManualClause(String words) {

    private static final Pattern PART = Pattern.compile("…|[a-z_]+|[^\\s…]+");

    boolean isCoveredBy(Catalogue catalogue) {
        Pattern pattern = pattern();
        return catalogue.cases().exists(each -> pattern.matcher(each.sql()).find());
    }

    private Pattern pattern() {
        Seq<String> parts = Vector.empty();
        Matcher found = PART.matcher(words);
        while (found.find()) {
            String part = found.group();
            parts = parts.append(expression(part));
        }
        return Pattern.compile("^\\s*" + parts.mkString("\\s*") + "(?!\\w)", Pattern.CASE_INSENSITIVE);
    }

    private static String expression(String part) {
        if (part.equals("…")) {
            return "(?s:.*?)";
        }
        if (part.matches("[a-z_]+")) {
            return "(?:\"[^\"]*\"|'(?:[^']|'')*'|[\\w.$-]+)";
        }
        return part.matches("\\w+") ? "\\b" + part + "\\b" : Pattern.quote(part);
    }
}
