package dev.postern.domain.operation.view;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
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
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code REFRESH MATERIALIZED VIEW}. */
public record RefreshMaterializedView(QualifiedName view, Contents contents, Manner manner) implements Operation {

    /** What it holds afterwards. */
    public enum Contents {
        WITH_DATA,
        WITH_NO_DATA
    }

    /** Whether others can read it meanwhile. */
    public enum Manner {
        EXCLUSIVELY,
        CONCURRENTLY
    }

    @Override
    public String kind() {
        return "refresh materialized view";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.DATA;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.on(Right.MAINTENANCE, view);
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new RelationExists(view));
        return manner == Manner.CONCURRENTLY ? there.append(new UniqueIndexExists(view)) : there;
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(object(), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.BEHAVIOUR)
                .writing(object(), Aspect.DATA);
    }

    @Override
    public Catalog project(Catalog before) {
        boolean there = before.relation(view).exists(found -> found.kind().equals("materialized view"));
        Option<Definition> population =
                Option.when(contents == Contents.WITH_NO_DATA, () -> Definition.server("WITH NO DATA"));
        return there ? before.with(object(), "materialized view", CreateView.POPULATION, population) : before;
    }

    /** What it shows follows from what it reads; whether it shows anything may have been otherwise. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        boolean was = isPopulated(before);
        if (was == (contents == Contents.WITH_DATA)) {
            return Inverse.nothing("what " + view + " shows follows from the tables that it reads");
        }
        return Inverse.of("REFRESH MATERIALIZED VIEW " + view + (was ? "" : " WITH NO DATA"));
    }

    private boolean isPopulated(Catalog catalog) {
        return catalog.object(object())
                .forAll(found -> found.property(CreateView.POPULATION).isEmpty());
    }

    @Override
    public LockStrength lock() {
        return manner == Manner.CONCURRENTLY ? LockStrength.EXCLUSIVE : LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Relation(view);
    }
}
