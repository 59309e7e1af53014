package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.maintenance.ClusterTable;
import dev.postern.domain.operation.maintenance.Maintain;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CLUSTER} of one table, and of all that were clustered before. */
record ClusterReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("cluster")) {
            return Option.none();
        }
        if (command.seesSign("(")) {
            command.group();
        }
        command.takes("verbose");
        if (command.isAtEnd()) {
            return Command.whole(
                    command,
                    new Maintain(
                            "cluster",
                            Vector.empty(),
                            Vector.empty(),
                            LockStrength.ACCESS_EXCLUSIVE,
                            Transactionality.OUTSIDE_TRANSACTION));
        }
        QualifiedName table = command.name();
        Option<Identifier> index = Option.when(command.takes("using"), () -> command.identifier());
        return Command.whole(command, new ClusterTable(table, index));
    }
}
