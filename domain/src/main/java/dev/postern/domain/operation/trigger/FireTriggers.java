package dev.postern.domain.operation.trigger;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ENABLE} or {@code DISABLE TRIGGER ALL} or {@code USER}: every trigger that the table has at that moment.
 *
 * @param which {@code ALL}, those of constraints among them, or {@code USER}
 * @param value when they fire, as the statement says it; none where they do so by default
 */
public record FireTriggers(QualifiedName table, String which, Option<Definition> value) implements Operation {

    @Override
    public String kind() {
        return (value.isDefined() ? "disable" : "enable") + " triggers";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(new ObjectName.Relation(table));
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new TableExists(table));
    }

    @Override
    public Guard goal() {
        return new TriggersFire(table, value);
    }

    @Override
    public Footprint footprint() {
        ObjectName relation = new ObjectName.Relation(table);
        return Footprint.NONE.reading(relation, Aspect.EXISTENCE).writing(relation, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        return TriggersFire.on(before, table)
                .foldLeft(
                        before,
                        (catalog, trigger) -> catalog.with(trigger.name(), "trigger", ChangeFiring.FIRING, value));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        String all = "ALTER TABLE " + table + (value.isDefined() ? " ENABLE" : " DISABLE") + " TRIGGER " + which;
        Seq<String> others = TriggersFire.on(before, table)
                .map(DatabaseObject::name)
                .flatMap(name -> new ChangeFiring("trigger", name, value)
                        .back(before.object(name).flatMap(trigger -> trigger.property(ChangeFiring.FIRING))));
        return value.isDefined()
                ? new Inverse.Statements(Vector.of(all).appendAll(others))
                : new Inverse.Statements(others);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_ROW_EXCLUSIVE;
    }
}
