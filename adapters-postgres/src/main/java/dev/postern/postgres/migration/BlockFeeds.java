package dev.postern.postgres.migration;

import dev.postern.domain.operation.Feeds;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.DeclarationContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_blockContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Loop_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Message_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmtContext;

/**
 * Tells without rows of which tables a PL/pgSQL block does nothing: those of the queries whose results it loops over
 * (PostgreSQL manual, 41.6.6), where it does nothing beside but say something.
 *
 * @param names as the text of the block has them
 */
record BlockFeeds(Names names) {

    Feeds of(Function_blockContext block) {
        Seq<Option<Feeds>> statements = statements(block);
        Seq<Feeds> loops = statements.flatMap(each -> each);
        boolean silent = statements.forAll(Option::isDefined) && declaresOnly(block) && !loops.isEmpty();
        return silent ? loops.reduce(Feeds::united) : Feeds.UNFAILING;
    }

    /** What each does depends on, without those that only say something; none for one that does something else. */
    private Seq<Option<Feeds>> statements(Function_blockContext block) {
        return Vector.ofAll(block.function_statements().function_statement())
                .reject(this::saysSomething)
                .map(this::loops);
    }

    private boolean declaresOnly(Function_blockContext block) {
        return Option.of(block.declarations())
                .toVector()
                .flatMap(declared -> declared.declaration())
                .map(DeclarationContext::type_declaration)
                .flatMap(type -> Option.of(type.vex()))
                .forAll(this::isPlain);
    }

    private boolean saysSomething(Function_statementContext statement) {
        boolean idle = statement.base_statement() != null
                && statement.base_statement().NULL() != null
                && statement.base_statement().getChildCount() == 1;
        return idle || Option.of(statement.message_statement()).exists(this::isNotice);
    }

    private boolean isNotice(Message_statementContext message) {
        return message.log_level() != null
                && message.log_level().EXCEPTION() == null
                && message.raise_using() == null
                && Vector.ofAll(message.vex()).forAll(this::isPlain);
    }

    private boolean isPlain(ParseTree value) {
        return new CallsMade(names).isHarmless(value)
                && StatementFeeds.queries(value).isEmpty();
    }

    private Option<Feeds> loops(Function_statementContext statement) {
        if (statement.function_block() != null) {
            return Option.some(of(statement.function_block()));
        }
        return Option.of(statement.control_statement())
                .flatMap(control -> Option.of(control.loop_statement()))
                .flatMap(this::query)
                .map(StatementFeeds.of(names)::query);
    }

    private Option<Select_stmtContext> query(Loop_statementContext loop) {
        return Option.of(loop.loop_start())
                .flatMap(start -> Option.of(start.plpgsql_query()))
                .flatMap(query -> Option.of(query.data_statement()))
                .flatMap(rows -> Option.of(rows.select_stmt()));
    }
}
