package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Arguments;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.RoutineCall;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.trigger.CreateTrigger;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CREATE [OR REPLACE] [CONSTRAINT] TRIGGER}. */
record TriggerReader() implements CommandReader {

    static final Property DEFINITION = Property.DEFINITION;

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("create")) {
            return Option.none();
        }
        Differing differing = command.takes("or replace") ? Differing.IS_REPLACED : Differing.CONTRADICTS;
        String head = command.takes("constraint") ? "CREATE CONSTRAINT TRIGGER " : "CREATE TRIGGER ";
        return command.takes("trigger") ? Command.whole(command, trigger(command, head, differing)) : Option.none();
    }

    private static Operation trigger(WordCursor command, String head, Differing differing) {
        Identifier name = command.identifier();
        String event = command.upTo("on");
        command.expect("on");
        QualifiedName table = command.name();
        Uses uses = columns(command.names(), table, event);
        int rest = command.before().length();
        if (command.takes("from")) {
            uses = uses.and(Uses.relation(command.name()));
        }
        command.upTo("when", "execute");
        if (command.takes("when")) {
            uses = uses.and(condition(command.names(), table, command.group()));
        }
        command.expect("execute");
        if (!command.takes("procedure")) {
            command.expect("function");
        }
        uses = uses.and(function(command.names(), command.parts()));
        command.group();
        String text = command.names().source().statement().text().substring(rest);
        return created(
                new ObjectName.OnRelation(ObjectClass.TRIGGER, table, name),
                head + event + " ON " + text,
                uses,
                differing);
    }

    private static Operation created(ObjectName.OnRelation name, String text, Uses uses, Differing differing) {
        Definition definition = Definition.author(Source.onOneLine(text));
        return new CreateTrigger(
                name.relation(),
                DatabaseObject.of(name, "trigger").with(DEFINITION, definition),
                uses,
                LinkedHashMap.of(DEFINITION, new Rendering(name.relation(), Rendering.Part.TRIGGER, definition)),
                differing);
    }

    /** A function without parameters: the first of that name in the path, most likely the only one. */
    static Uses function(Names names, Seq<Identifier> name) {
        Seq<QualifiedName> candidates = names.candidates(name);
        Uses called = Uses.routineToCall(new RoutineCall(candidates, Arguments.NONE));
        return new Uses(
                called.needs(),
                called.footprint(),
                called.objects().add(RoutineReader.name(candidates.head(), Vector.empty())));
    }

    /** The columns behind {@code UPDATE OF}. */
    private static Uses columns(Names names, QualifiedName table, String event) {
        WordCursor words = new WordCursor(names, event);
        Uses uses = Uses.NOTHING;
        while (!words.isAtEnd()) {
            if (words.takes("update of")) {
                do {
                    uses = uses.and(Uses.column(table, words.identifier()));
                } while (words.takesSign(","));
            } else {
                words.token();
            }
        }
        return uses;
    }

    /** What {@code NEW} and {@code OLD} are asked for; every table has the system's columns. */
    private static Uses condition(Names names, QualifiedName table, String condition) {
        return QueryUses.ofCondition(names, condition, table);
    }
}
