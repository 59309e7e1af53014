package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

/**
 * The configurations and dictionaries of text search that an expression names in a text, as in {@code
 * to_tsvector('public.ours', body)}.
 */
record TextSearchUses(Names names) {

    /** Those that take a configuration before the text that they are about (PostgreSQL manual, 9.13). */
    private static final Set<String> TAKE_A_CONFIGURATION = LinkedHashSet.of(
            "to_tsvector",
            "to_tsquery",
            "plainto_tsquery",
            "phraseto_tsquery",
            "websearch_to_tsquery",
            "json_to_tsvector",
            "jsonb_to_tsvector",
            "ts_headline",
            "ts_debug");

    Uses ofCall(Function_callContext call, Identifier function) {
        boolean takes = TAKE_A_CONFIGURATION.contains(function.value())
                && call.vex_or_named_notation().size() > 1;
        return takes
                ? named(names.source().text(call.vex_or_named_notation(0)), ObjectClass.TEXT_SEARCH_CONFIGURATION)
                : Uses.NOTHING;
    }

    Uses ofCast(VexContext cast) {
        String type = Option.of(cast.data_type())
                .map(written -> names.source().line(written).toLowerCase(java.util.Locale.ROOT))
                .getOrElse("");
        return switch (type) {
            case "regconfig" -> named(names.source().text(cast.vex(0)), ObjectClass.TEXT_SEARCH_CONFIGURATION);
            case "regdictionary" -> named(names.source().text(cast.vex(0)), ObjectClass.TEXT_SEARCH_DICTIONARY);
            default -> Uses.NOTHING;
        };
    }

    /** What a text names; one that is put together does not tell, nor does a column. */
    private Uses named(String expression, ObjectClass of) {
        WordCursor text = new WordCursor(names, expression);
        if (!text.seesString()) {
            return Uses.NOTHING;
        }
        WordCursor name = new WordCursor(names, text.string());
        try {
            Uses uses = new TextSearchNames(names, of).read(name).uses();
            return text.isAtEnd() && name.isAtEnd() ? uses : Uses.NOTHING;
        } catch (NotUnderstood noName) {
            return Uses.NOTHING;
        }
    }
}
