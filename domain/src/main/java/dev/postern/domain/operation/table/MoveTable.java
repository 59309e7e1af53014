package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Relation;
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
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER TABLE … SET SCHEMA}: a table takes its indexes along, and the sequences of its columns. */
public record MoveTable(QualifiedName from, Identifier schema) implements Operation {

    @Override
    public String kind() {
        return "set schema of table";
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
        return Permissions.changing(from).addAll(Permissions.naming(schema));
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new RelationExists(from), new SchemaExists(schema));
    }

    @Override
    public Guard goal() {
        return new RelationRenamed("table", from, moved(from));
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Schema(schema), Aspect.EXISTENCE)
                .writing(new ObjectName.Relation(from), Aspect.EXISTENCE)
                .writing(new ObjectName.Relation(moved(from)), Aspect.EXISTENCE);
    }

    @Override
    public Catalog project(Catalog before) {
        if (!before.schemas().contains(schema)) {
            return before;
        }
        Catalog after = before.renaming(from, moved(from));
        for (Index index : before.indexesOf(from)) {
            after = after.renaming(index.name(), moved(index.name()));
        }
        return before.sequencesOf(new ObjectName.Relation(from))
                .map(Relation::name)
                .foldLeft(after, (catalog, sequence) -> Sequences.renamed(catalog, sequence, moved(sequence)));
    }

    @Override
    public Option<Renaming> renaming() {
        return Option.some(new Renaming(new ObjectName.Relation(from), new ObjectName.Relation(moved(from))));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER TABLE " + moved(from) + " SET SCHEMA " + from.schema());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private QualifiedName moved(QualifiedName name) {
        return new QualifiedName(schema, name.name());
    }
}
