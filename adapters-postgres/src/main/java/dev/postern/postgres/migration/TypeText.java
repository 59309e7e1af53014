package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/** Types that stand in a text by themselves. */
final class TypeText {

    private static final Pattern MODIFIER = Pattern.compile("\\([0-9, ]*\\)");
    private static final Pattern FIELDS = Pattern.compile("^interval [a-z ]+");

    private TypeText() {}

    /** The type; none where the text is not just one type. */
    static Option<DataType> read(Names names, String text) {
        Names own = names.in(text);
        return Grammar.piece(text, SQLParser::data_type).map(new TypeReading(own)::type);
    }

    /** The type of an argument or a result, which has no modifier, whatever is written. */
    static Option<DataType> ofArgument(Names names, String text) {
        return read(names, text).map(type -> bare(type.name()));
    }

    private static DataType bare(String type) {
        String plain = FIELDS.matcher(MODIFIER.matcher(type).replaceAll("")).replaceAll("interval");
        String element = plain.endsWith("[]") ? plain.substring(0, plain.length() - 2) : plain;
        String array = plain.substring(element.length());
        return new DataType(switch (element) {
                    case "bpchar" -> "character";
                    case "\"bit\"" -> "bit";
                    default -> element;
                }
                + array);
    }
}
