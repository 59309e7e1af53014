package dev.postern.postgres.migration;

import dev.postern.domain.operation.Feeds;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_blockContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_statementContext;

/**
 * Finds what a {@code DO} block surely touches: what stands in it as it is. What it puts together itself, and whether a
 * statement of it is reached at all, is not known.
 *
 * @param reader what a statement by itself means
 */
record BlockReading(Names names, Function<SqlStatement, Seq<Operation>> reader) {

    Footprint touches(StatementWords words) {
        Option<String> body = body(words);
        if (!words.begins("do") || body.isEmpty()) {
            return Footprint.NONE;
        }
        try {
            BodyUses uses = new BodyUses(names);
            Footprint rows =
                    uses.statically(body.get()).map(used -> used.footprint()).getOrElse(Footprint.NONE);
            return BodyUses.plpgsql(body.get())
                    .map(tree -> definitions(tree, names.in(body.get())))
                    .getOrElse(Vector.empty())
                    .flatMap(reader)
                    .map(Operation::footprint)
                    .fold(rows, Footprint::and);
        } catch (NotUnderstood beyondUs) {
            return Footprint.NONE;
        }
    }

    /** Whether a statement is a block of that language, which is meant where none is named (manual, DO). */
    static boolean isPlpgsql(StatementWords words) {
        return words.begins("do") && (!words.contains("language") || words.contains("language plpgsql"));
    }

    /** Without rows of which tables it does nothing. */
    Feeds feeds(StatementWords words) {
        Option<String> body = body(words);
        if (!isPlpgsql(words) || body.isEmpty()) {
            return Feeds.UNFAILING;
        }
        try {
            BlockFeeds feeds = new BlockFeeds(names.in(body.get()));
            return BodyUses.plpgsql(body.get())
                    .flatMap(tree -> Option.of(tree.getRuleContext(Function_blockContext.class, 0)))
                    .map(feeds::of)
                    .getOrElse(Feeds.UNFAILING);
        } catch (NotUnderstood | StackOverflowError beyondUs) {
            return Feeds.UNFAILING;
        }
    }

    private static Option<String> body(StatementWords words) {
        return Vector.range(1, words.size())
                .map(words::written)
                .find(written -> written.startsWith("$") || written.startsWith("'"))
                .map(TextLiteral::value);
    }

    private static Seq<SqlStatement> definitions(ParseTree part, Names within) {
        if (part instanceof Schema_statementContext) {
            String text = within.source().text(part);
            return Vector.of(within.in(text).source().statement());
        }
        return Vector.range(0, part.getChildCount()).flatMap(child -> definitions(part.getChild(child), within));
    }
}
