package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.type.AddAttribute;
import dev.postern.domain.operation.type.ChangeAttributeType;
import dev.postern.domain.operation.type.DropAttribute;
import dev.postern.domain.operation.type.RenameAttribute;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads what {@code ALTER TYPE} does to the attributes of a composite type; one statement may do several things. */
record AttributeActions(WordCursor command, QualifiedName type) {

    private static final Vector<String> ACTIONS =
            Vector.of("add attribute", "drop attribute", "alter attribute", "rename attribute");

    /** Whether it is about attributes what comes next. */
    static boolean begin(WordCursor command) {
        return ACTIONS.exists(command::sees);
    }

    /** Every action as a statement of its own that begins like that. */
    static Option<Seq<Analyzed>> read(WordCursor command, String beginning, QualifiedName type) {
        AttributeActions actions = new AttributeActions(command, type);
        Seq<Command.Part> parts = Vector.empty();
        do {
            int start = command.before().length();
            Operation action = actions.action();
            String text = command.before().substring(start).strip();
            parts = parts.append(new Command.Part(beginning + text, action));
        } while (command.takesSign(","));
        return Command.parts(command, parts);
    }

    private Operation action() {
        if (command.takes("rename attribute")) {
            Identifier from = command.identifier();
            command.expect("to");
            Identifier to = command.identifier();
            return new RenameAttribute(type, from, to, behavior());
        }
        if (command.takes("add attribute")) {
            AttributeReading added = AttributeReading.shape(command, command.identifier());
            return new AddAttribute(type, added.attribute(), added.uses(), behavior());
        }
        if (command.takes("drop attribute")) {
            command.takes("if exists");
            Identifier dropped = command.identifier();
            return new DropAttribute(type, dropped, behavior());
        }
        command.expect("alter attribute");
        Identifier name = command.identifier();
        command.takes("set data");
        command.expect("type");
        AttributeReading changed = AttributeReading.shape(command, name);
        return new ChangeAttributeType(type, changed.attribute(), changed.uses(), behavior());
    }

    private DropBehavior behavior() {
        if (command.takes("cascade")) {
            return DropBehavior.CASCADE;
        }
        command.takes("restrict");
        return DropBehavior.RESTRICT;
    }
}
