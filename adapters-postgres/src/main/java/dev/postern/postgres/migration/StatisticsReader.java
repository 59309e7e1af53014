package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.AutomaticName;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.ChangeProperty;
import dev.postern.domain.operation.object.ChangeProperty.Reversal;
import dev.postern.domain.operation.statistics.CreateStatistics;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code CREATE STATISTICS} and {@code ALTER STATISTICS … SET STATISTICS}. */
record StatisticsReader() implements CommandReader {

    private static final int ALL_KINDS = 3;
    private static final String BY_DEFAULT = "-1";

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create statistics")) {
            command.takes("if not exists");
            return Command.whole(command, create(command));
        }
        if (!command.takes("alter statistics")) {
            return Option.none();
        }
        command.takes("if exists");
        ObjectName name = new ObjectName.InSchema(ObjectClass.STATISTICS, command.name());
        return command.takes("set statistics") ? Command.whole(command, target(command, name)) : Option.none();
    }

    private static Operation create(WordCursor command) {
        Option<QualifiedName> name = Option.when(!command.sees("on") && !command.seesSign("("), () -> command.name());
        Set<String> kinds = command.seesSign("(") ? kinds(command.items()) : kinds(Option.<String>none());
        command.expect("on");
        String items = command.upTo("from");
        command.expect("from");
        QualifiedName table = command.name();
        StatisticsColumns columns = StatisticsColumns.read(command.names(), items, table);
        Definition text = Definition.author(Source.onOneLine(items));
        QualifiedName called = name.getOrElse(() -> automatic(table, columns));
        DatabaseObject object = DatabaseObject.of(new ObjectName.InSchema(ObjectClass.STATISTICS, called), "statistics")
                .with(CreateStatistics.TABLE, Definition.server(table.sql()))
                .with(CreateStatistics.COLUMNS, text)
                .goingWith(columns.read());
        boolean all = kinds.isEmpty() || kinds.size() == ALL_KINDS;
        return new CreateStatistics(
                table,
                all ? object : object.with(CreateStatistics.KINDS, Definition.server(kinds.mkString(", "))),
                columns.uses().needing(new TableExists(table)),
                LinkedHashMap.of(
                        CreateStatistics.COLUMNS, new Rendering(table, Rendering.Part.STATISTICS_COLUMNS, text)),
                name.isDefined() ? Naming.BY_AUTHOR : Naming.BY_SERVER);
    }

    private static Set<String> kinds(Iterable<String> written) {
        return io.vavr.collection.TreeSet.ofAll(written).map(kind -> kind.toLowerCase(Locale.ROOT));
    }

    /** PostgreSQL's {@code ChooseExtendedStatisticName}: in the schema of the table. */
    private static QualifiedName automatic(QualifiedName table, StatisticsColumns columns) {
        Identifier name = AutomaticName.of(table.name(), Option.some(AutomaticName.joined(columns.called())), "stat");
        return new QualifiedName(table.schema(), name);
    }

    private static Operation target(WordCursor command, ObjectName name) {
        String number = command.takes("default") ? BY_DEFAULT : command.rest().replace(" ", "");
        String alter = "ALTER STATISTICS " + name.sql() + " SET STATISTICS ";
        return new ChangeProperty(
                "set statistics",
                CreateStatistics.KIND,
                name,
                CreateStatistics.TARGET,
                Option.when(!number.equals(BY_DEFAULT), () -> Definition.server(number)),
                Option.none(),
                Uses.NOTHING,
                Reversal.of(alter, alter + BY_DEFAULT),
                LockStrength.ACCESS_SHARE);
    }
}
