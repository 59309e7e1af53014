package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.column.ChangeColumnSetting;
import dev.postern.domain.operation.column.ColumnSetting;
import dev.postern.domain.operation.table.ChangeParameters;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads how {@code ALTER COLUMN} has a column kept and counted, from the words of the action. */
record ColumnSettingReading(Names names, QualifiedName table, Identifier column) {

    Operation read(WordCursor action) {
        Operation operation =
                new ColumnValueReading(names, table, column).read(action).getOrElse(() -> setting(action));
        action.expectEnd();
        return operation;
    }

    private Operation setting(WordCursor action) {
        if (action.takes("reset")) {
            return parameters(Parameters.reset(action));
        }
        action.expect("set");
        if (action.seesSign("(")) {
            return parameters(Parameters.set(action));
        }
        String word = action.word();
        ColumnSetting setting = Vector.of(ColumnSetting.values())
                .find(each -> each.name().equalsIgnoreCase(word))
                .getOrElseThrow(() -> new NotUnderstood("something else that is done to a column: " + word));
        String value = Source.onOneLine(action.rest());
        return new ChangeColumnSetting(table, column, setting, meant(setting, value));
    }

    private static Option<Definition> meant(ColumnSetting setting, String written) {
        String value = setting == ColumnSetting.STORAGE
                ? written.toUpperCase(Locale.ROOT)
                : written.toLowerCase(Locale.ROOT).replace("- ", "-");
        boolean byItself = value.equalsIgnoreCase("default") || value.equals(setting.byItself());
        return byItself ? Option.none() : Option.some(Definition.server(value));
    }

    private Operation parameters(Map<String, Option<Definition>> values) {
        return new ChangeParameters(
                new ObjectName.Column(table, column),
                "ALTER TABLE " + table + " ALTER COLUMN " + column,
                Vector.of(new TableExists(table), new ColumnExists(table, column)),
                values);
    }
}
