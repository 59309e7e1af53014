package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.AnyRelationExists;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE} of what a table is as a whole: where it lies, whether it is logged, row security and the like.
 *
 * @param value what it gets; none for what a table has by itself
 * @param uses what the value names
 */
public record ChangeTableSetting(QualifiedName table, TableSetting setting, Option<Definition> value, Uses uses)
        implements PropertyChange {

    @Override
    public String kind() {
        return (value.isDefined() ? "set " : "reset ") + setting.property();
    }

    @Override
    public ObjectName name() {
        return new ObjectName.Relation(table);
    }

    @Override
    public String objectKind() {
        return "table";
    }

    @Override
    public Property property() {
        return setting.property();
    }

    @Override
    public Nature nature() {
        return value.isDefined() ? setting.nature() : Nature.PART;
    }

    /** Without row security rows are seen that were not. */
    @Override
    public Access access(Catalog before) {
        return setting.nature() == Nature.SECURITY && value.isEmpty() ? Access.WIDENED : Access.UNCHANGED;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new AnyRelationExists(table)).appendAll(uses.needs());
    }

    @Override
    public Footprint footprint() {
        Footprint changed = PropertyChange.super.footprint().and(uses.footprint());
        return setting.nature() == Nature.SECURITY ? changed.writing(name(), Aspect.VISIBILITY) : changed;
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        return Option.some("ALTER TABLE " + table + " "
                + had.map(Definition::text).map(setting::set).getOrElse(setting::reset));
    }

    @Override
    public LockStrength lock() {
        return setting.lock();
    }
}
