package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.object.DropObject;
import dev.postern.domain.operation.statistics.CreateStatistics;
import dev.postern.domain.operation.statistics.DropStatistics;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Reads {@code DROP} of objects whose names need nothing beside: {@code DROP kind [IF EXISTS] name, … [CASCADE]}. Those
 * of one list may stand on each other, and together they go in any order.
 */
record DropReader() implements CommandReader {

    private static final Map<String, ObjectClass> IN_SCHEMAS = LinkedHashMap.of(
            "type", ObjectClass.TYPE,
            "domain", ObjectClass.TYPE,
            "statistics", ObjectClass.STATISTICS);

    private static final Map<String, ObjectClass> IN_THE_DATABASE =
            LinkedHashMap.of("extension", ObjectClass.EXTENSION);

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("drop")) {
            return Option.none();
        }
        return IN_SCHEMAS
                .keySet()
                .toVector()
                .appendAll(IN_THE_DATABASE.keySet())
                .find(command::takes)
                .flatMap(kind -> dropped(command, kind));
    }

    private static Option<Seq<Analyzed>> dropped(WordCursor command, String kind) {
        boolean mayBeAbsent = command.takes("if exists");
        String beginning = command.before();
        Seq<ObjectName> names = names(command, kind);
        String ending = command.sees("cascade") ? " CASCADE" : "";
        DropBehavior behavior = command.takes("cascade") ? DropBehavior.CASCADE : DropBehavior.RESTRICT;
        command.takes("restrict");
        String start = names.size() > 1 && !mayBeAbsent ? beginning + "IF EXISTS " : beginning;
        return Command.parts(
                command,
                names.zipWithIndex((name, position) -> new Command.Part(
                        start + (behavior == DropBehavior.CASCADE ? name.sql() : from(names, position)) + ending,
                        removal(kind, name, behavior, leaving(names, position, behavior)))));
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

    private static Seq<ObjectName> names(WordCursor command, String kind) {
        Seq<ObjectName> names = Vector.empty();
        do {
            names = names.append(IN_SCHEMAS
                    .get(kind)
                    .<ObjectName>map(of -> new ObjectName.InSchema(of, command.name(of)))
                    .getOrElse(() ->
                            new ObjectName.InDatabase(IN_THE_DATABASE.get(kind).get(), command.identifier())));
        } while (command.takesSign(","));
        return names;
    }
}
