package dev.postern.domain.operation.sequence;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DependantsGo;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.NothingDependsOn;
import dev.postern.domain.operation.ObjectRemoval;
import dev.postern.domain.operation.RelationAbsent;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code DROP SEQUENCE} of one sequence. */
public record DropSequence(QualifiedName sequence, DropBehavior behavior) implements ObjectRemoval {

    @Override
    public ObjectName name() {
        return new ObjectName.Relation(sequence);
    }

    @Override
    public String objectKind() {
        return Sequences.KIND;
    }

    @Override
    public Nature nature() {
        return Nature.REMOVAL_OF_WHOLE;
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new SequenceExists(sequence));
        return there.append(behavior == DropBehavior.CASCADE ? new DependantsGo(name()) : new NothingDependsOn(name()));
    }

    @Override
    public Guard goal() {
        return new RelationAbsent(Sequences.KIND, sequence);
    }

    @Override
    public Catalog project(Catalog before) {
        return behavior == DropBehavior.CASCADE ? before.cascading(name()) : before.without(sequence);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Option<DatabaseObject> was = before.object(name());
        boolean owned = was.exists(each -> each.property(Sequences.OWNED_BY).isDefined());
        Inverse anew = ObjectRemoval.super.inverse(before, after);
        return owned && behavior == DropBehavior.RESTRICT
                ? anew.match(new OwnedAgain(ChangeSequence.owner(
                        sequence, was.get().property(Sequences.OWNED_BY).get().text())))
                : anew;
    }

    /** The sequence belongs to its column again. */
    private record OwnedAgain(String statement) implements Inverse.Cases<Inverse> {
        @Override
        public Inverse statements(Inverse.Statements inverse) {
            return new Inverse.Statements(inverse.sql().append(statement));
        }

        @Override
        public Inverse irreversible(Inverse.Irreversible inverse) {
            return inverse;
        }

        @Override
        public Inverse nothing(Inverse.Nothing inverse) {
            return inverse;
        }
    }

    /** What it has counted to is lost. */
    @Override
    public Seq<ObjectName> destroys() {
        return Vector.of(name());
    }
}
