package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.operation.comment.CommentOn;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code COMMENT ON} what is no table, column, index or constraint. */
record CommentReader() implements CommandReader {

    private static final Vector<String> RELATIONS = Vector.of("view", "materialized view", "sequence", "foreign table");
    private static final Vector<String> ROUTINES = Vector.of("function", "procedure", "routine", "aggregate");
    private static final Vector<String> TYPES = Vector.of("type", "domain");

    private static final Map<String, ObjectClass> ON_RELATIONS =
            LinkedHashMap.of("trigger", ObjectClass.TRIGGER, "rule", ObjectClass.RULE, "policy", ObjectClass.POLICY);

    private static final Map<String, ObjectClass> IN_SCHEMAS = LinkedHashMap.of(
            "collation", ObjectClass.COLLATION,
            "statistics", ObjectClass.STATISTICS,
            "text search configuration", ObjectClass.TEXT_SEARCH_CONFIGURATION,
            "text search dictionary", ObjectClass.TEXT_SEARCH_DICTIONARY);

    private static final Map<String, ObjectClass> IN_THE_DATABASE = LinkedHashMap.of(
            "database", ObjectClass.DATABASE,
            "event trigger", ObjectClass.EVENT_TRIGGER,
            "extension", ObjectClass.EXTENSION,
            "publication", ObjectClass.PUBLICATION);

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("comment on")) {
            return Option.none();
        }
        return onRelation(command)
                .orElse(() -> onRoutine(command))
                .orElse(() -> onPart(command))
                .orElse(() -> TYPES.find(command::takes)
                        .map(kind -> commented(
                                command,
                                kind,
                                new ObjectName.InSchema(ObjectClass.TYPE, command.name(ObjectClass.TYPE)))))
                .orElse(() -> IN_SCHEMAS
                        .keySet()
                        .toVector()
                        .find(command::takes)
                        .map(kind -> commented(
                                command,
                                kind,
                                new ObjectName.InSchema(
                                        IN_SCHEMAS.get(kind).get(),
                                        command.name(IN_SCHEMAS.get(kind).get())))))
                .orElse(() -> IN_THE_DATABASE
                        .keySet()
                        .toVector()
                        .find(command::takes)
                        .map(kind -> commented(
                                command,
                                kind,
                                new ObjectName.InDatabase(
                                        IN_THE_DATABASE.get(kind).get(), command.identifier()))))
                .flatMap(comment -> Command.whole(command, comment));
    }

    private static Option<CommentOn> onRelation(WordCursor command) {
        return RELATIONS.find(command::takes).map(kind -> {
            ObjectName.Relation relation = new ObjectName.Relation(command.name());
            return commented(command, kind, relation, new RelationExists(relation.name()));
        });
    }

    private static Option<CommentOn> onRoutine(WordCursor command) {
        return ROUTINES.find(command::takes).map(kind -> commented(command, kind, RoutineName.read(command)));
    }

    private static Option<CommentOn> onPart(WordCursor command) {
        return ON_RELATIONS.keySet().toVector().find(command::takes).map(kind -> {
            dev.postern.domain.sql.Identifier name = command.identifier();
            command.expect("on");
            return commented(
                    command,
                    kind,
                    new ObjectName.OnRelation(ON_RELATIONS.get(kind).get(), command.name(), name));
        });
    }

    private static CommentOn commented(WordCursor command, String kind, ObjectName object) {
        return commented(command, kind, object, new ObjectExists(kind, object));
    }

    private static CommentOn commented(WordCursor command, String kind, ObjectName object, Guard exists) {
        command.expect("is");
        Option<String> text = command.takes("null")
                ? Option.none()
                : Option.of(command.string()).filter(words -> !words.isEmpty());
        return new CommentOn(object, kind.toUpperCase(Locale.ROOT) + " " + object.sql(), exists, text);
    }
}
