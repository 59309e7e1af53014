package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.ColumnValue.Identity.Generation;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.column.AddIdentity;
import dev.postern.domain.operation.column.ChangeExpression;
import dev.postern.domain.operation.column.ChangeIdentity;
import dev.postern.domain.operation.column.DropIdentity;
import dev.postern.domain.operation.sequence.SetSequence;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/** Reads what {@code ALTER COLUMN} does to identity and generated columns, from the words of the action. */
record ColumnValueReading(Names names, QualifiedName table, Identifier column) {

    /** What the action means; none if it is another one. */
    Option<Operation> read(WordCursor action) {
        if (action.takes("drop identity")) {
            action.takes("if exists");
            return Option.some(new DropIdentity(table, column));
        }
        if (action.takes("drop expression")) {
            action.takes("if exists");
            return Option.some(new ChangeExpression(table, column, Option.none(), Uses.NOTHING));
        }
        if (action.takes("set expression as")) {
            String expression = action.group();
            return Option.some(new ChangeExpression(
                    table,
                    column,
                    Option.some(Definition.author(Source.onOneLine(expression))),
                    new Fragments(names).expression(expression)));
        }
        return action.takes("add") ? Option.some(added(action)) : changed(action);
    }

    private Operation added(WordCursor action) {
        ColumnValue.Identity identity = new ColumnValue.Identity(generation(action));
        action.expect("as identity");
        SequenceOptions options =
                SequenceOptions.read(new WordCursor(names, action.seesSign("(") ? action.group() : ""));
        Identifier sequence = new NameChoice(table.name()).sequence(column);
        return new AddIdentity(
                table,
                column,
                identity,
                new OtherRelation(new QualifiedName(table.schema(), sequence), "sequence"),
                options.created());
    }

    private static Generation generation(WordCursor action) {
        action.expect("generated");
        if (action.takes("always")) {
            return Generation.ALWAYS;
        }
        action.expect("by default");
        return Generation.BY_DEFAULT;
    }

    /** Several things may be said at once: {@code SET GENERATED ALWAYS SET CACHE 5 RESTART}. */
    private Option<Operation> changed(WordCursor action) {
        Option<ColumnValue.Identity> generation = Option.none();
        SequenceOptions options = SequenceOptions.read(new WordCursor(names, ""));
        boolean any = false;
        while (action.sees("restart") || action.sees("set generated") || SequenceOptions.isSet(action)) {
            any = true;
            boolean sets = action.takes("set");
            if (sets && action.sees("generated")) {
                generation = Option.some(new ColumnValue.Identity(generation(action)));
            } else {
                options = options.next(action);
            }
        }
        return any ? Option.some(changed(generation, options)) : Option.none();
    }

    private Operation changed(Option<ColumnValue.Identity> generation, SequenceOptions options) {
        boolean changes = generation.isDefined() || !options.properties().isEmpty();
        if (changes && options.restarts()) {
            throw new NotUnderstood("an identity column that is restarted and changed");
        }
        return changes
                ? new ChangeIdentity(table, column, generation, options.changed())
                : new SetSequence(
                        "restart identity",
                        Option.some(new ObjectName.Column(table, column)),
                        Uses.table(table).and(Uses.column(table, column)));
    }
}
