package dev.postern.postgres.migration;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * The query of a view and what is said of it beside.
 *
 * @param population how a materialized view begins, where that is not with its rows
 */
record ViewQuery(String text, Map<String, String> options, Option<String> population) {

    private static final String CHECK_OPTION = "check_option";

    /** Takes what may stand behind a query away from it. */
    static ViewQuery of(Names names, String written, String kind) {
        StatementWords words = StatementWords.of(written);
        int end = words.size();
        if (kind.equals("view")) {
            for (String level : new String[] {"cascaded ", "local ", ""}) {
                String ending = "with " + level + "check option";
                int begin = end - ending.split(" ").length;
                if (begin > 0 && words.contains(begin, ending)) {
                    String value = level.isEmpty() ? "cascaded" : level.strip();
                    return new ViewQuery(
                            before(words, written, begin), LinkedHashMap.of(CHECK_OPTION, value), Option.none());
                }
            }
            return new ViewQuery(written, LinkedHashMap.empty(), Option.none());
        }
        if (end > 3 && words.contains(end - 3, "with no data")) {
            return new ViewQuery(before(words, written, end - 3), LinkedHashMap.empty(), Option.some("WITH NO DATA"));
        }
        boolean said = end > 2 && words.contains(end - 2, "with data");
        return new ViewQuery(said ? before(words, written, end - 2) : written, LinkedHashMap.empty(), Option.none());
    }

    ViewQuery with(Map<String, String> more) {
        return new ViewQuery(text, options.merge(more.mapKeys(name -> name.toLowerCase(Locale.ROOT))), population);
    }

    private static String before(StatementWords words, String written, int position) {
        return written.substring(0, words.tokens().get(position).start()).strip();
    }
}
