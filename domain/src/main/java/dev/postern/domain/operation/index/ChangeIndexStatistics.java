package dev.postern.domain.operation.index;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER INDEX … ALTER COLUMN … SET STATISTICS} of an expression in it.
 *
 * @param column which of its columns, from 1
 * @param value how many values are counted; none for what there is by itself
 */
public record ChangeIndexStatistics(QualifiedName index, int column, Option<Definition> value)
        implements PropertyChange {

    @Override
    public String kind() {
        return "set statistics of index";
    }

    @Override
    public ObjectName name() {
        return new ObjectName.Relation(index);
    }

    @Override
    public String objectKind() {
        return "index";
    }

    @Override
    public Property property() {
        return new Property("statistics of " + column);
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new IndexExists(index));
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        return Option.some("ALTER INDEX " + index + " ALTER COLUMN " + column + " SET STATISTICS "
                + had.map(Definition::text).getOrElse("-1"));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }

    @Override
    public Addressing addressing() {
        return Addressing.BY_ITS_OWN_NAME;
    }
}
