package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.trigger.ChangeFiring;
import dev.postern.domain.operation.trigger.FireTriggers;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads {@code ALTER TABLE … ENABLE} or {@code DISABLE} of a trigger or a rule, where that is all it does. */
record FiringReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("alter table")) {
            return Option.none();
        }
        command.takes("if exists");
        command.takes("only");
        QualifiedName table = command.name();
        command.takesSign("*");
        Option<String> firing = firing(command);
        Option<String> kind = firing.flatMap(
                given -> DropTriggerReader.KINDS.keySet().toVector().find(command::takes));
        if (kind.isEmpty()) {
            return Option.none();
        }
        Option<Definition> value =
                firing.filter(given -> !given.equals("ENABLE")).map(Definition::server);
        Operation operation = operation(command, kind.get(), table, value);
        return command.isAtEnd() ? Command.whole(command, operation) : Option.none();
    }

    private static Operation operation(WordCursor command, String kind, QualifiedName table, Option<Definition> value) {
        for (String which :
                Option.when(command.takes("all"), "ALL").orElse(() -> Option.when(command.takes("user"), "USER"))) {
            return new FireTriggers(table, which, value);
        }
        return new ChangeFiring(
                kind,
                new ObjectName.OnRelation(DropTriggerReader.KINDS.get(kind).get(), table, command.identifier()),
                value);
    }

    /** In the words of the catalog; none if it is about something else. */
    static Option<String> firing(WordCursor command) {
        if (command.takes("disable")) {
            return Option.some("DISABLE");
        }
        if (command.takes("enable always")) {
            return Option.some("ENABLE ALWAYS");
        }
        if (command.takes("enable replica")) {
            return Option.some("ENABLE REPLICA");
        }
        return Option.when(command.takes("enable"), "ENABLE");
    }
}
