package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.trigger.CreateTrigger;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/** Reads {@code CREATE [OR REPLACE] RULE}. */
record RuleReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("create")) {
            return Option.none();
        }
        Differing differing = command.takes("or replace") ? Differing.IS_REPLACED : Differing.CONTRADICTS;
        return command.takes("rule") ? Command.whole(command, rule(command, differing)) : Option.none();
    }

    private static Operation rule(WordCursor command, Differing differing) {
        Identifier name = command.identifier();
        command.expect("as on");
        String event = command.word();
        command.expect("to");
        QualifiedName table = command.name();
        int rest = command.before().length();
        Uses uses = Uses.relation(table);
        if (command.takes("where")) {
            uses = uses.and(QueryUses.ofCondition(command.names(), command.upTo("do"), table));
        }
        command.expect("do");
        if (!command.takes("also")) {
            command.takes("instead");
        }
        for (String action : actions(command)) {
            uses = uses.and(action(command.names(), action, table));
        }
        String text = command.names().source().statement().text().substring(rest);
        Definition definition = Definition.author(Source.onOneLine("ON " + event + " " + text));
        ObjectName rule = new ObjectName.OnRelation(ObjectClass.RULE, table, name);
        return new CreateTrigger(
                table,
                DatabaseObject.of(rule, "rule").with(TriggerReader.DEFINITION, definition),
                uses,
                LinkedHashMap.of(TriggerReader.DEFINITION, new Rendering(table, Rendering.Part.RULE, definition)),
                differing);
    }

    private static Seq<String> actions(WordCursor command) {
        if (command.takes("nothing")) {
            return Vector.empty();
        }
        return command.seesSign("(") ? Statements.in(command.group()) : Vector.of(command.rest());
    }

    /** The rows that a rule is about stand beside whatever its commands read. */
    private static Uses action(Names names, String action, QualifiedName table) {
        return Grammar.piece(action, SQLParser::data_statement)
                .map(command -> QueryUses.of(names.in(action), command, QueryUses.rows(table)))
                .getOrElseThrow(() -> new NotUnderstood("what a rule does: " + action));
    }
}
