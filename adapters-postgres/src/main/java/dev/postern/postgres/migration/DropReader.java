package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.object.DropObject;
import dev.postern.domain.operation.statistics.CreateStatistics;
import dev.postern.domain.operation.statistics.DropStatistics;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Reads {@code DROP} of objects of many kinds: {@code DROP kind [IF EXISTS] name, … [CASCADE]}. Those
 * of one list may stand on each other, and together they go in any order.
 */
record DropReader() implements CommandReader {

    /** What is read elsewhere, having more to it. */
    private static final Vector<String> OTHERS = Vector.of(
            "aggregate",
            "database",
            "event trigger",
            "function",
            "publication",
            "subscription",
            "procedure",
            "role",
            "routine",
            "tablespace");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        return command.takes("drop") && !OTHERS.exists(command::sees) ? dropped(command) : Option.none();
    }

    private static Option<Seq<Analyzed>> dropped(WordCursor command) {
        Option<String> kind = ObjectReference.kind(command);
        if (kind.isEmpty()) {
            return Option.none();
        }
        boolean mayBeAbsent = command.takes("if exists");
        String beginning = command.before();
        Seq<ObjectName> names =
                command.list(() -> ObjectReference.read(command, kind.get()).name());
        String ending = command.sees("cascade") ? " CASCADE" : "";
        DropBehavior behavior = DropEnding.read(command);
        String start = names.size() > 1 && !mayBeAbsent ? beginning + "IF EXISTS " : beginning;
        Seq<ObjectName> all = names;
        return Command.parts(
                command,
                all.zipWithIndex((name, position) -> new Command.Part(
                        start + (behavior == DropBehavior.CASCADE ? name.sql() : from(all, position)) + ending,
                        removal(kind.get(), name, behavior, leaving(all, position, behavior)))));
    }

    private static Operation removal(String kind, ObjectName name, DropBehavior behavior, Set<ObjectName> leaving) {
        return kind.equals(CreateStatistics.KIND)
                ? new DropStatistics(name, behavior, leaving)
                : new DropObject(kind, name, behavior, leaving);
    }

    private static Set<ObjectName> leaving(Seq<ObjectName> names, int position, DropBehavior behavior) {
        return behavior == DropBehavior.CASCADE
                ? LinkedHashSet.empty()
                : names.drop(position).toLinkedSet();
    }

    /** Objects that stand on each other go only together: the first part drops them all, if it runs. */
    private static String from(Seq<ObjectName> names, int position) {
        return names.drop(position).map(ObjectName::sql).mkString(", ");
    }
}
