package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads {@code ALTER TABLE} with one action that the grammar knows less of than this reader does. */
record SingleActionReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("alter table")) {
            return Option.none();
        }
        command.takes("if exists");
        command.takes("only");
        QualifiedName table = command.name();
        command.takesSign("*");
        Names names = command.names();
        String action = command.upTo(",");
        if (!command.isAtEnd()) {
            return Option.none();
        }
        Option<Operation> read = new ConstraintActionReading(table)
                .read(new WordCursor(names, action))
                .orElse(() -> value(new WordCursor(names, action), names, table));
        return read.flatMap(operation -> Command.whole(command, operation));
    }

    private static Option<Operation> value(WordCursor action, Names names, QualifiedName table) {
        if (!action.takes("alter")) {
            return Option.none();
        }
        action.takes("column");
        Option<Operation> read = new ColumnValueReading(names, table, action.identifier()).read(action);
        return action.isAtEnd() ? read : Option.none();
    }
}
