package dev.postern.domain.operation.sequence;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * {@code CREATE SEQUENCE}.
 *
 * @param object what it counts like, and the column that it belongs to
 * @param uses that column
 */
public record CreateSequence(QualifiedName name, DatabaseObject object, Uses uses) implements ObjectCreation {

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.creating(new ObjectName.Relation(name));
    }

    @Override
    public Guard goal() {
        return new SequenceInPlace(name, object);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.relation(name).isDefined()
                ? before
                : before.with(new OtherRelation(name, Sequences.KIND)).with(object);
    }

    @Override
    public Seq<Bond> bonds() {
        return Bond.of(object.name(), object.ownedBy().toLinkedSet());
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("DROP SEQUENCE " + name);
    }
}
