package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ConstraintExists;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … DROP CONSTRAINT}.
 */
public record DropConstraint(QualifiedName table, Identifier constraint) implements Operation {

    @Override
    public String kind() {
        return "drop constraint";
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
    public Seq<Guard> needs() {
        return Vector.of(new TableExists(table), new ConstraintExists(table, constraint));
    }

    @Override
    public Guard goal() {
        return new ConstraintAbsent(table, constraint);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .writing(object(), Aspect.EXISTENCE, Aspect.BEHAVIOUR)
                .writing(new ObjectName.Relation(new QualifiedName(table.schema(), constraint)), Aspect.EXISTENCE);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.withoutConstraint(table, constraint);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.table(table)
                .flatMap(found -> found.constraints().get(constraint))
                .map(was -> Inverse.of("ALTER TABLE " + table + " ADD CONSTRAINT " + was.describe()))
                .getOrElse(() -> Inverse.irreversible("what " + object().describe() + " was is not known"));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Constraint(table, constraint);
    }
}
