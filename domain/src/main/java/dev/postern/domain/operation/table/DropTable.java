package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.DependantsGo;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.NothingDependsOn;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.RelationAbsent;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code DROP TABLE} of one table.
 *
 * @param leaving what else the statement drops
 */
public record DropTable(QualifiedName name, DropBehavior behavior, Set<ObjectName> leaving) implements Operation {

    public DropTable(QualifiedName name) {
        this(name, DropBehavior.RESTRICT, LinkedHashSet.empty());
    }

    @Override
    public String kind() {
        return "drop table";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.REMOVAL_OF_WHOLE;
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new TableExists(name));
        return there.append(
                behavior == DropBehavior.CASCADE
                        ? new DependantsGo(object())
                        : new NothingDependsOn(object(), leaving));
    }

    @Override
    public Guard goal() {
        return new RelationAbsent("table", name);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE.writing(
                object(), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.COLUMN_ORDER, Aspect.BEHAVIOUR, Aspect.DATA);
    }

    @Override
    public Catalog project(Catalog before) {
        return behavior == DropBehavior.CASCADE
                ? before.cascading(object())
                : leaving.flatMap(ObjectName::relationName).foldLeft(before.without(name), Catalog::without);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible("table " + name + " was dropped with its rows; only a backup has them");
    }

    @Override
    public Set<ObjectName> drops() {
        return behavior == DropBehavior.CASCADE ? LinkedHashSet.of(object()) : leaving.add(object());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Seq<ObjectName> destroys() {
        return Vector.of(object());
    }

    private ObjectName object() {
        return new ObjectName.Relation(name);
    }
}
