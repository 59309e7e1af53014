package dev.postern.domain.operation.view;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.operation.RelationRenamed;
import dev.postern.domain.operation.Renaming;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * {@code ALTER VIEW} or {@code ALTER MATERIALIZED VIEW} with {@code RENAME TO} or {@code SET SCHEMA}.
 *
 * @param objectKind {@code view} or {@code materialized view}
 */
public record RenameView(String objectKind, QualifiedName from, QualifiedName to) implements Operation {

    @Override
    public String kind() {
        return "rename " + objectKind;
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(new ObjectName.Relation(from));
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.changing(from).addAll(Permissions.naming(to.schema()));
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new OfView(objectKind, from, new RelationExists(from)));
        return moves() ? there.append(new SchemaExists(to.schema())) : there;
    }

    @Override
    public Guard goal() {
        return new RelationRenamed(objectKind, from, to);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .writing(new ObjectName.Relation(from), Aspect.EXISTENCE)
                .writing(new ObjectName.Relation(to), Aspect.EXISTENCE);
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = before.renaming(from, to);
        return before.indexesOf(from)
                .map(Index::name)
                .foldLeft(
                        after,
                        (catalog, index) -> catalog.renaming(index, new QualifiedName(to.schema(), index.name())));
    }

    @Override
    public Option<Renaming> renaming() {
        return Option.some(new Renaming(new ObjectName.Relation(from), new ObjectName.Relation(to)));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        String alter = "ALTER " + objectKind.toUpperCase(Locale.ROOT) + " " + to;
        return Inverse.of(moves() ? alter + " SET SCHEMA " + from.schema() : alter + " RENAME TO " + from.name());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private boolean moves() {
        return !from.schema().equals(to.schema());
    }
}
