package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.NotNullConstraint;
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
import dev.postern.domain.operation.partition.Descent;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … VALIDATE CONSTRAINT}.
 */
public record ValidateConstraint(QualifiedName table, Identifier constraint) implements Operation {

    @Override
    public String kind() {
        return "validate constraint";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new TableExists(table), new ConstraintExists(table, constraint));
    }

    @Override
    public Guard goal() {
        return new ConstraintValidated(table, constraint);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE, Aspect.DATA)
                .reading(object(), Aspect.EXISTENCE)
                .writing(object(), Aspect.SHAPE);
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = NotNullConstraint.of(before, table, constraint)
                .map(found -> before.with(found.validated().object()))
                .getOrElse(before);
        return Descent.of(
                before,
                after.changing(
                        table,
                        found -> found.constraints()
                                .get(constraint)
                                .map(each -> found.adding(each.validated()))
                                .getOrElse(found)),
                table);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.nothing("what has been validated need not be forgotten");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Constraint(table, constraint);
    }
}
