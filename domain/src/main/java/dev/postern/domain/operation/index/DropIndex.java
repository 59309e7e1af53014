package dev.postern.domain.operation.index;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.DependantsGo;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.NothingDependsOn;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.RelationAbsent;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code DROP INDEX} of one index, concurrently or not.
 */
public record DropIndex(QualifiedName name, Transactionality transactionality, DropBehavior behavior)
        implements Operation {

    @Override
    public String kind() {
        return "drop index";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.REMOVAL_OF_PART;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.dropping(object());
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(
                new IndexExists(name),
                behavior == DropBehavior.CASCADE ? new DependantsGo(object()) : new NothingDependsOn(object()));
    }

    @Override
    public Guard goal() {
        return new RelationAbsent("index", name);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE.writing(object(), Aspect.EXISTENCE, Aspect.SHAPE);
    }

    @Override
    public Catalog project(Catalog before) {
        return behavior == DropBehavior.CASCADE ? before.cascading(object()) : before.without(name);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        String concurrently =
                transactionality == Transactionality.OUTSIDE_TRANSACTION ? "INDEX CONCURRENTLY " : "INDEX ";
        return before.index(name)
                .map(was -> Inverse.of(was.createStatement().replaceFirst("INDEX ", concurrently)))
                .getOrElse(() -> Inverse.irreversible("what " + object().describe() + " was is not known"));
    }

    @Override
    public Addressing addressing() {
        return Addressing.BY_ITS_OWN_NAME;
    }

    @Override
    public Set<ObjectName> drops() {
        return LinkedHashSet.of(object());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Relation(name);
    }
}
