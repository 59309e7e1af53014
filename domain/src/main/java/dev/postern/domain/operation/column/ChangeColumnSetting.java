package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ALTER COLUMN … SET STATISTICS}, {@code SET STORAGE} and {@code SET COMPRESSION}.
 *
 * @param value what it gets; none for what a column has by itself
 */
public record ChangeColumnSetting(
        QualifiedName table, Identifier column, ColumnSetting setting, Option<Definition> value)
        implements PropertyChange {

    @Override
    public String kind() {
        return "set column " + setting.property();
    }

    @Override
    public ObjectName name() {
        return new ObjectName.Column(table, column);
    }

    @Override
    public String objectKind() {
        return "column";
    }

    @Override
    public Property property() {
        return setting.property();
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new RelationExists(table), new ColumnExists(table, column));
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        String value = had.map(Definition::text).getOrElse(setting.byItself());
        return Option.when(
                !value.isEmpty(), "ALTER TABLE " + table + " ALTER COLUMN " + column + " " + setting.clause(value));
    }

    @Override
    public LockStrength lock() {
        return setting.lock();
    }
}
