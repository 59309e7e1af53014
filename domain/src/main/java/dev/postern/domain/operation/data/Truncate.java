package dev.postern.domain.operation.data;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** {@code TRUNCATE} of one or several tables at once. */
public record Truncate(Seq<QualifiedName> tables) implements Operation {

    @Override
    public String kind() {
        return "truncate";
    }

    @Override
    public Option<ObjectName> target() {
        return objects().headOption();
    }

    @Override
    public Nature nature() {
        return Nature.DATA;
    }

    @Override
    public Set<Permission> permissions() {
        return tables.flatMap(table -> Permissions.on(Right.TRUNCATE, table)).toLinkedSet();
    }

    @Override
    public Seq<Guard> needs() {
        return tables.map(TableExists::new);
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    /** It minds foreign keys of other tables and fires triggers. */
    @Override
    public Footprint footprint() {
        return objects()
                .foldLeft(
                        Footprint.NONE,
                        (touched, table) -> touched.reading(
                                        table, Aspect.EXISTENCE, Aspect.BEHAVIOUR, Aspect.REFERENCES)
                                .writing(table, Aspect.DATA));
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible("the rows of " + tables.mkString(", ") + " are gone; only a backup has them");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Seq<ObjectName> destroys() {
        return objects();
    }

    private Seq<ObjectName> objects() {
        return tables.map(ObjectName.Relation::new);
    }
}
