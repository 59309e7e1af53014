package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.index.AttachIndex;
import dev.postern.domain.operation.index.ChangeIndexParameters;
import dev.postern.domain.operation.index.ChangeIndexStatistics;
import dev.postern.domain.operation.index.RenameIndex;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads {@code ALTER INDEX}. */
record AlterIndexReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("alter index") || command.sees("all in")) {
            return Option.none();
        }
        command.takes("if exists");
        return Command.whole(command, action(command, command.name()));
    }

    private static Operation action(WordCursor command, QualifiedName index) {
        if (command.takes("rename to")) {
            return new RenameIndex(index, command.identifier());
        }
        if (command.takes("attach partition")) {
            return new AttachIndex(index, command.name());
        }
        if (command.takes("reset")) {
            return new ChangeIndexParameters(index, texts(Parameters.reset(command)));
        }
        if (command.takes("alter")) {
            return statistics(command, index);
        }
        if (command.sees("set tablespace")) {
            return new TableSettingReading(command.names(), index).read(command);
        }
        Option<Operation> dependence = Dependences.read(
                command, "index", new ObjectName.Relation(index), "INDEX " + index, new IndexExists(index));
        return dependence.getOrElse(() -> {
            command.expect("set");
            return new ChangeIndexParameters(index, texts(Parameters.set(command)));
        });
    }

    private static Map<String, Option<String>> texts(Map<String, Option<Definition>> values) {
        return values.map((parameter, value) -> new Tuple2<>(parameter, value.map(Definition::text)));
    }

    private static Operation statistics(WordCursor command, QualifiedName index) {
        command.takes("column");
        String column = command.token();
        command.expect("set statistics");
        String target = Source.onOneLine(command.rest()).replace(" ", "");
        if (!column.matches("\\d{1,4}") || !target.matches("-?\\d{1,5}|(?i)default")) {
            throw new NotUnderstood("statistics of " + column + " set to " + target);
        }
        boolean byItself = target.equals("-1") || target.equalsIgnoreCase("default");
        return new ChangeIndexStatistics(
                index, Integer.parseInt(column), Option.when(!byItself, () -> Definition.server(target)));
    }
}
