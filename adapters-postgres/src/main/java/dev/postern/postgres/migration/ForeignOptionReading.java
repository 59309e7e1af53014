package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.foreign.ChangeOption;
import dev.postern.domain.operation.foreign.ForeignOptions;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code OPTIONS (…)}, as it stands in definitions and as it changes them. */
final class ForeignOptionReading {

    private ForeignOptionReading() {}

    /** The object with the options that come next, if any do. */
    static DatabaseObject with(DatabaseObject object, WordCursor command) {
        DatabaseObject with = object;
        if (command.takes("options")) {
            for (String item : command.items()) {
                WordCursor option = new WordCursor(command.names(), item);
                String name = option.identifier().value();
                with = with.with(ForeignOptions.property(name), ForeignOptions.value(name, option.string()));
                option.expectEnd();
            }
        }
        return with;
    }

    /**
     * What has options that are changed.
     *
     * @param reference what it is as it stands behind {@code ALTER}
     */
    record Bearer(ObjectName name, String kind, String reference, Seq<Guard> needs) {}

    /** The changes behind {@code OPTIONS}, each with what it adds to the statement's beginning. */
    static Seq<Command.Part> changes(WordCursor command, String beginning, Bearer bearer) {
        Seq<Command.Part> changes = Vector.empty();
        for (String item : command.items()) {
            WordCursor change = new WordCursor(command.names(), item);
            changes = changes.append(new Command.Part(beginning + "OPTIONS (" + item + ")", change(change, bearer)));
            change.expectEnd();
        }
        return changes;
    }

    private static ChangeOption change(WordCursor change, Bearer bearer) {
        boolean drops = change.takes("drop");
        if (!drops && !change.takes("set")) {
            change.takes("add");
        }
        Identifier option = change.identifier();
        Option<Definition> value = Option.when(!drops, () -> ForeignOptions.value(option.value(), change.string()));
        return new ChangeOption(
                bearer.name(),
                bearer.kind(),
                bearer.reference(),
                bearer.needs(),
                option.sql(),
                ForeignOptions.property(option.value()),
                value);
    }
}
