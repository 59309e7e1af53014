package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The options of a sequence.
 *
 * @param properties what it is given; none for what a sequence has by itself
 * @param owner the column that it belongs to
 * @param restarts whether it is set back
 */
record SequenceOptions(Map<Property, Option<Definition>> properties, Uses owner, boolean restarts) {

    static SequenceOptions read(WordCursor command) {
        SequenceOptions options = new SequenceOptions(LinkedHashMap.empty(), Uses.NOTHING, false);
        while (!command.isAtEnd() && !command.seesSign(")")) {
            options = options.next(command);
        }
        return options;
    }

    /** What a new sequence has that a plain one has not. */
    Map<Property, Definition> created() {
        return created("bigint");
    }

    /** What a new sequence has that a plain one of that type, of which nothing else is said, has not. */
    Map<Property, Definition> created(String type) {
        SequenceBounds bounds =
                new SequenceBounds(number("increment", 1) < 0, text("type").getOrElse(type));
        return properties
                .filterValues(Option::isDefined)
                .mapValues(Option::get)
                .reject((property, value) ->
                        bounds.isUsual(property.name(), value.text(), text("minimum"), text("maximum")));
    }

    /** What a sequence is given that counts up; one that is usual then is as good as none. */
    Map<Property, Option<Definition>> changed() {
        boolean whole = properties.containsKey(new Property("increment")) || number("increment", 1) > 0;
        SequenceBounds bounds =
                new SequenceBounds(number("increment", 1) < 0, text("type").getOrElse("bigint"));
        return properties.map((property, value) -> new Tuple2<>(
                property,
                value.filter(each -> !whole
                        || property.name().equals("start")
                        || !bounds.isUsual(property.name(), each.text(), Option.none(), Option.none()))));
    }

    /** Whether {@code SET} of such an option comes next, as it is written for an identity column. */
    static boolean isSet(WordCursor command) {
        return Vector.of(
                        "as",
                        "increment",
                        "no minvalue",
                        "no maxvalue",
                        "minvalue",
                        "maxvalue",
                        "no cycle",
                        "cycle",
                        "start",
                        "cache")
                .exists(option -> command.sees("set " + option));
    }

    /** These options and the one that comes next. */
    SequenceOptions next(WordCursor command) {
        if (command.takes("as")) {
            String type = new Fragments(command.names()).type(command.word()).name();
            return with("type", type.equals("bigint") ? Option.none() : Option.some(type));
        }
        if (command.takes("increment")) {
            command.takes("by");
            return with("increment", number(command));
        }
        if (command.takes("no minvalue")) {
            return with("minimum", Option.none());
        }
        if (command.takes("no maxvalue")) {
            return with("maximum", Option.none());
        }
        if (command.takes("minvalue")) {
            return with("minimum", number(command));
        }
        if (command.takes("maxvalue")) {
            return with("maximum", number(command));
        }
        if (command.takes("no cycle")) {
            return with("cycle", Option.none());
        }
        return more(command);
    }

    private SequenceOptions more(WordCursor command) {
        if (command.takes("cycle")) {
            return with("cycle", Option.some("CYCLE"));
        }
        if (command.takes("start")) {
            command.takes("with");
            return with("start", number(command));
        }
        if (command.takes("cache")) {
            return with("cache", number(command));
        }
        if (command.takes("restart")) {
            command.takes("with");
            if (!command.isAtEnd() && !command.seesSign(")")) {
                number(command);
            }
            return new SequenceOptions(properties, owner, true);
        }
        command.expect("owned by");
        return command.takes("none") ? with(Sequences.OWNED_BY.name(), Option.none()) : ownedBy(command);
    }

    private SequenceOptions ownedBy(WordCursor command) {
        Seq<Identifier> parts = command.parts();
        QualifiedName table = command.names().qualified(parts.init());
        Uses column = Uses.relation(table)
                .and(Uses.column(table, parts.last()))
                .touching(Footprint.NONE.reading(new ObjectName.Relation(table), Aspect.PRIVILEGES, Aspect.BEHAVIOUR));
        return new SequenceOptions(
                with(
                                Sequences.OWNED_BY.name(),
                                Option.some(table.sql() + "." + parts.last().sql()))
                        .properties,
                new Uses(column.needs(), column.footprint(), Uses.NOTHING.objects()),
                restarts);
    }

    private SequenceOptions with(String property, Option<String> value) {
        return new SequenceOptions(
                properties.put(new Property(property), value.map(Definition::server)), owner, restarts);
    }

    private Option<String> text(String property) {
        return properties
                .get(new Property(property))
                .flatMap((Option<Definition> value) -> value)
                .map(Definition::text);
    }

    private long number(String property, long otherwise) {
        return text(property).map(Long::parseLong).getOrElse(otherwise);
    }

    private static Option<String> number(WordCursor command) {
        String sign = command.takesSign("-") ? "-" : "";
        command.takesSign("+");
        String digits = command.token();
        try {
            return Option.some(Long.toString(Long.parseLong(sign + digits)));
        } catch (NumberFormatException noPlainNumber) {
            throw new NotUnderstood("a number: " + digits);
        }
    }
}
