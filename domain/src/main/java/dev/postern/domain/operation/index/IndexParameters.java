package dev.postern.domain.operation.index;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The storage parameters of an index, which stand in its definition: {@code WITH (fillfactor='70')}. */
record IndexParameters(String head, Map<String, String> values, String tail, Definition.Wording wording) {

    private static final Pattern WITH = Pattern.compile(" WITH \\(((?:[a-z_]+='?[^',)]*'?(?:, )?)+)\\)(?= WHERE |$)");
    private static final Pattern WHERE = Pattern.compile(" WHERE .*$", Pattern.DOTALL);

    static IndexParameters of(Index index) {
        Definition definition = index.definition();
        String text = definition.text();
        Matcher with = WITH.matcher(text);
        if (with.find()) {
            return new IndexParameters(
                    text.substring(0, with.start()),
                    values(with.group(1)),
                    text.substring(with.end()),
                    definition.wording());
        }
        Matcher where = WHERE.matcher(text);
        int end = where.find() ? where.start() : text.length();
        return new IndexParameters(
                text.substring(0, end), LinkedHashMap.empty(), text.substring(end), definition.wording());
    }

    Option<String> value(String parameter) {
        return values.get(parameter);
    }

    /** With a parameter behind the others; without it where there is no value. */
    IndexParameters with(String parameter, Option<String> value) {
        Map<String, String> others = values.remove(parameter);
        return new IndexParameters(
                head, value.map(given -> others.put(parameter, given)).getOrElse(others), tail, wording);
    }

    Definition definition() {
        String with = values.isEmpty()
                ? ""
                : values.map(each -> each._1() + "='" + each._2() + "'").mkString(" WITH (", ", ", ")");
        return new Definition(head + with + tail, wording);
    }

    private static Map<String, String> values(String list) {
        return LinkedHashMap.ofEntries(Vector.of(list.split(", "))
                .map(each -> each.split("=", 2))
                .map(pair -> new Tuple2<>(pair[0], pair[1].replace("'", ""))));
    }
}
