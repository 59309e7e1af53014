package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.ChangeProperty;
import dev.postern.domain.operation.object.ChangeProperty.Reversal;
import dev.postern.domain.operation.object.CreateObject;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code CREATE} and {@code ALTER FOREIGN DATA WRAPPER}. */
record ForeignDataWrapperReader() implements CommandReader {

    static final String KIND = "foreign data wrapper";
    private static final Vector<String> FUNCTIONS = Vector.of("handler", "validator");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create foreign data wrapper")) {
            return Command.whole(command, create(command, name(command)));
        }
        return command.takes("alter foreign data wrapper") ? alter(command, name(command)) : Option.none();
    }

    private static ObjectName name(WordCursor command) {
        return new ObjectName.InDatabase(ObjectClass.FOREIGN_DATA_WRAPPER, command.identifier());
    }

    /** A function that does something for a wrapper; none where it is to have none. */
    private record Function(Property property, Option<Definition> value, Uses uses, String words) {}

    private static Operation create(WordCursor command, ObjectName name) {
        DatabaseObject wrapper = DatabaseObject.of(name, KIND);
        Uses uses = Uses.NOTHING;
        for (Function function : functions(command)) {
            uses = uses.and(function.uses());
            for (Definition value : function.value()) {
                wrapper = wrapper.with(function.property(), value);
            }
        }
        return new CreateObject(ForeignOptionReading.with(wrapper, command), uses);
    }

    /** What is altered of it in the words of all objects is left to {@link AlterObjectReader}. */
    private static Option<Seq<Analyzed>> alter(WordCursor command, ObjectName name) {
        String beginning = command.before();
        Seq<Command.Part> parts = functions(command)
                .map(function -> new Command.Part(beginning + function.words(), changed(name, function)));
        if (command.takes("options")) {
            ForeignOptionReading.Bearer bearer = new ForeignOptionReading.Bearer(
                    name, KIND, "FOREIGN DATA WRAPPER " + name.sql(), Vector.of(new ObjectExists(KIND, name)));
            parts = parts.appendAll(ForeignOptionReading.changes(command, beginning, bearer));
        }
        return parts.isEmpty() ? Option.none() : Command.parts(command, parts);
    }

    private static Seq<Function> functions(WordCursor command) {
        Seq<Function> functions = Vector.empty();
        while (command.sees("no") || FUNCTIONS.exists(command::sees)) {
            functions = functions.append(function(command));
        }
        return functions;
    }

    private static Function function(WordCursor command) {
        boolean none = command.takes("no");
        String role = command.word();
        if (!FUNCTIONS.contains(role)) {
            throw new NotUnderstood("something else of a wrapper: " + role);
        }
        String words = role.toUpperCase(Locale.ROOT);
        if (none) {
            return new Function(new Property(role), Option.none(), Uses.NOTHING, "NO " + words);
        }
        Seq<Identifier> name = command.parts();
        String written = name.map(Identifier::sql).mkString(".");
        Definition value = name.size() == 1 ? Definition.author(written) : Definition.server(written);
        Uses uses = TriggerReader.function(command.names(), name);
        return new Function(new Property(role), Option.some(value), uses, words + " " + written);
    }

    private static Operation changed(ObjectName name, Function function) {
        String alter = "ALTER FOREIGN DATA WRAPPER " + name.sql();
        String role = function.property().name().toUpperCase(Locale.ROOT);
        return new ChangeProperty(
                "alter " + KIND,
                KIND,
                name,
                function.property(),
                function.value(),
                Option.none(),
                function.uses(),
                Reversal.of(alter + " " + role + " ", alter + " NO " + role),
                LockStrength.ACCESS_SHARE);
    }
}
