package dev.postern.domain.operation.index;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.RelationRenamed;
import dev.postern.domain.operation.Renaming;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER INDEX … RENAME TO}.
 */
public record RenameIndex(QualifiedName from, Identifier to) implements Operation {

    @Override
    public String kind() {
        return "rename index";
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
        return Permissions.changing(from).addAll(Permissions.naming(from.schema()));
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new IndexExists(from));
    }

    @Override
    public Guard goal() {
        return new RelationRenamed("index", from, renamed());
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .writing(new ObjectName.Relation(from), Aspect.EXISTENCE)
                .writing(new ObjectName.Relation(renamed()), Aspect.EXISTENCE);
    }

    /** The constraint that an index keeps has its name, and keeps having it. */
    @Override
    public Catalog project(Catalog before) {
        return before.index(from)
                .flatMap(index -> before.table(index.table()))
                .filter(table -> table.constraints()
                        .get(from.name())
                        .flatMap(constraint -> constraint.index(table.name()))
                        .exists(index -> index.name().equals(from)))
                .map(table -> before.renamingConstraint(table.name(), from.name(), to))
                .getOrElse(() -> before.renaming(from, renamed()));
    }

    @Override
    public Option<Renaming> renaming() {
        return Option.some(new Renaming(new ObjectName.Relation(from), new ObjectName.Relation(renamed())));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER INDEX " + renamed() + " RENAME TO " + from.name());
    }

    @Override
    public Addressing addressing() {
        return Addressing.BY_ITS_OWN_NAME;
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }

    private QualifiedName renamed() {
        return new QualifiedName(from.schema(), to);
    }
}
