package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.operation.comment.CommentOn;
import dev.postern.domain.operation.type.DomainConstraintWithComment;
import dev.postern.domain.operation.type.Domains;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code COMMENT ON} what is no table, column, index or constraint. */
record CommentReader() implements CommandReader {

    private static final Vector<String> RELATIONS = Vector.of("view", "materialized view", "sequence", "foreign table");

    private static final Map<String, ObjectClass> ON_RELATIONS =
            LinkedHashMap.of("trigger", ObjectClass.TRIGGER, "rule", ObjectClass.RULE, "policy", ObjectClass.POLICY);

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("comment on")) {
            return Option.none();
        }
        return onRelation(command)
                .orElse(() -> onPart(command))
                .orElse(() -> onDomainConstraint(command))
                .orElse(() ->
                        ObjectReference.read(command).map(object -> commented(command, object.kind(), object.name())))
                .flatMap(comment -> Command.whole(command, comment));
    }

    private static Option<CommentOn> onRelation(WordCursor command) {
        return RELATIONS.find(command::takes).map(kind -> {
            ObjectName.Relation relation = new ObjectName.Relation(command.name());
            return commented(command, kind, relation, new RelationExists(relation.name()));
        });
    }

    private static Option<CommentOn> onPart(WordCursor command) {
        return ON_RELATIONS.keySet().toVector().find(command::takes).map(kind -> {
            Identifier name = command.identifier();
            command.expect("on");
            return commented(
                    command,
                    kind,
                    new ObjectName.OnRelation(ON_RELATIONS.get(kind).get(), command.name(), name));
        });
    }

    private static Option<CommentOn> onDomainConstraint(WordCursor command) {
        WordCursor ahead = command.copy();
        if (!ahead.takes("comment on constraint") || ahead.token().isEmpty() || !ahead.sees("on domain")) {
            return Option.none();
        }
        command.expect("constraint");
        Identifier name = command.identifier();
        command.expect("on domain");
        QualifiedName domain = command.name(ObjectClass.TYPE);
        return Option.some(new CommentOn(
                Domains.constraint(domain, name),
                "CONSTRAINT " + name + " ON DOMAIN " + domain,
                new DomainConstraintWithComment(domain, name),
                text(command)));
    }

    private static CommentOn commented(WordCursor command, String kind, ObjectName object) {
        return commented(command, kind, object, new ObjectExists(kind, object));
    }

    private static CommentOn commented(WordCursor command, String kind, ObjectName object, Guard exists) {
        return new CommentOn(object, kind.toUpperCase(Locale.ROOT) + " " + object.sql(), exists, text(command));
    }

    private static Option<String> text(WordCursor command) {
        command.expect("is");
        return command.takes("null")
                ? Option.none()
                : Option.of(command.string()).filter(words -> !words.isEmpty());
    }
}
